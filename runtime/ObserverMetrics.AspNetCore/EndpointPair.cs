using Microsoft.AspNetCore.Builder;

namespace ObserverMetrics.AspNetCore;

/// <summary>Applies conventions to both endpoints.</summary>
internal sealed class EndpointPair(IEndpointConventionBuilder first, IEndpointConventionBuilder second) : IEndpointConventionBuilder
{
    public void Add(Action<EndpointBuilder> convention)
    {
        first.Add(convention);
        second.Add(convention);
    }

    public void Finally(Action<EndpointBuilder> finallyConvention)
    {
        first.Finally(finallyConvention);
        second.Finally(finallyConvention);
    }
}
