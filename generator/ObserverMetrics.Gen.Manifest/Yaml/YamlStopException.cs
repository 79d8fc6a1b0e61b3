namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Nothing behind a fault can be read.</summary>
internal sealed class YamlStopException(YamlFault fault) : Exception
{
    public YamlFault Fault { get; } = fault;
}
