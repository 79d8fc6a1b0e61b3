namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>A section of the JSON summary.</summary>
/// <param name="Name">Its JSON name, as in <c>track_a</c>.</param>
/// <param name="Member">Its C# name, as in <c>TrackA</c>.</param>
/// <param name="Fields">Its fields, in order.</param>
public sealed record SummarySection(string Name, string Member, EquatableArray<SummaryField> Fields);

/// <summary>A field of the JSON summary.</summary>
/// <param name="Name">Its JSON name.</param>
/// <param name="Member">Its C# name.</param>
/// <param name="Value">What it computes.</param>
/// <param name="Path">Its place in the manifest, as in <c>summary.api.error_rate</c>.</param>
public sealed record SummaryField(string Name, string Member, SummaryExpression Value, string Path);

/// <summary>Instant arithmetic over the process's own metrics. Division by zero and a gauge without a value give null.</summary>
public abstract record SummaryExpression;

/// <summary>A number.</summary>
public sealed record SummaryNumber(decimal Value) : SummaryExpression;

/// <summary>A metric's value: the sum over those of its series that the matchers select; null where a gauge has no such series.</summary>
/// <param name="Metric">The metric's full name, without <c>_sum</c> or <c>_count</c>.</param>
/// <param name="Part">Which part of a histogram; <see cref="SummaryPart.Value"/> for the other types.</param>
/// <param name="Matchers">Matchers on the metric's labels.</param>
public sealed record SummaryMetric(string Metric, SummaryPart Part, EquatableArray<SummaryMatcher> Matchers) : SummaryExpression;

/// <summary>Which series of a metric a summary reads.</summary>
public enum SummaryPart
{
    /// <summary>The value of a counter or gauge.</summary>
    Value,

    /// <summary>The sum of a histogram's observations.</summary>
    Sum,

    /// <summary>The number of a histogram's observations.</summary>
    Count,
}

/// <summary>A matcher on a label.</summary>
/// <param name="Label">The label's name.</param>
/// <param name="Negated">Whether the values are those to leave out.</param>
/// <param name="Values">The values; regular expressions are resolved to plain alternatives or refused.</param>
public sealed record SummaryMatcher(string Label, bool Negated, EquatableArray<string> Values);

/// <summary>A sign: minus the operand.</summary>
public sealed record SummaryNegation(SummaryExpression Operand) : SummaryExpression;

/// <summary>A binary operation.</summary>
/// <param name="Operator">One of <c>+ - * / %</c>.</param>
/// <param name="Left">The left operand.</param>
/// <param name="Right">The right operand.</param>
public sealed record SummaryBinary(char Operator, SummaryExpression Left, SummaryExpression Right) : SummaryExpression;

/// <summary>A function call.</summary>
/// <param name="Function">One of <c>round</c>, <c>abs</c>, <c>clamp_min</c>, <c>clamp_max</c>; <c>round</c> always has two arguments here.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record SummaryCall(string Function, EquatableArray<SummaryExpression> Arguments) : SummaryExpression;
