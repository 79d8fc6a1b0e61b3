using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>What can be told of an expression and its parts.</summary>
/// <remarks>One for each expression: it remembers all parts, and with them it would keep expressions that nobody needs any more.</remarks>
/// <param name="lookup">What is known of series.</param>
internal sealed class Inferences(SeriesLookup lookup)
{
    private LabelInference? _certain;
    private LabelInference? _possible;
    private UnitInference? _units;
    private ValueInference? _values;

    /// <summary>The labels that each series certainly has.</summary>
    public LabelInference Certain => _certain ??= new(lookup);

    /// <summary>The labels that a series could have.</summary>
    public LabelInference Possible => _possible ??= new(lookup, LabelClaim.Possible);

    public UnitInference Units => _units ??= new(lookup);

    public ValueInference Values => _values ??= new(lookup);
}
