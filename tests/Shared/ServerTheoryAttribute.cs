namespace ObserverMetrics.Tests;

/// <summary>A theory that needs programs of the machine, as <see cref="ServerFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServerTheoryAttribute : TheoryAttribute
{
    public ServerTheoryAttribute(params string[] programs)
    {
        if (ServerFactAttribute.ReasonToSkip(programs) is { } reason)
            Skip = reason;
    }
}
