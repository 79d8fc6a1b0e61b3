using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax;

/// <summary>A value with the place where it is written.</summary>
internal sealed record Spanned<T>(T Value, YamlPlace Place)
{
    /// <inheritdoc cref="YamlPlace.Span"/>
    public SourceSpan Span => Place.Span;
}

/// <summary>A number as people write it: <c>5%</c>, <c>500ms</c>, <c>10MiB</c>, <c>100/s</c>, <c>42</c>.</summary>
/// <param name="Value">The number in <paramref name="Unit"/>: 0.05, 0.5, 10485760, 100, 42.</param>
/// <param name="Unit">The unit written: <c>ratio</c>, <c>seconds</c>, <c>bytes</c>, <c>1/s</c>, <c>1/m</c>, <c>1/h</c>, or an empty string for a plain number.</param>
/// <param name="Text">As written.</param>
internal readonly record struct Quantity(decimal Value, string Unit, string Text);

/// <summary>A duration as people write it: <c>1h30m</c>, <c>500ms</c>; a plain number is in seconds.</summary>
/// <param name="Milliseconds">Its length.</param>
internal readonly record struct Duration(long Milliseconds)
{
    /// <summary>As Prometheus writes it: <c>1h30m</c>, <c>500ms</c>; whole units, largest first.</summary>
    public string Prometheus => DurationText.ToPrometheus(Milliseconds);

    /// <summary>As Grafana writes it: one number in the largest unit that takes it whole, <c>90m</c>.</summary>
    public string Grafana => DurationText.ToGrafana(Milliseconds);
}
