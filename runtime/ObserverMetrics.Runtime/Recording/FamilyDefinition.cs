namespace ObserverMetrics.Runtime.Recording;

/// <summary>How a manifest declares a metric family.</summary>
internal sealed record FamilyDefinition(string Name, string Help)
{
    public Label[] Labels { get; init; } = [];

    public NeverTogether[] Never { get; init; } = [];

    public double[] Buckets { get; init; } = [];

    public double? Initial { get; init; }

    /// <summary>Whether each recording takes an exemplar from the current activity.</summary>
    public bool TakesExemplars { get; init; }

    public string[] LabelNames => Array.ConvertAll(Labels, label => label.Name);

    /// <summary>The help text as the exposition writes it; prometheus-net passes it on as it is.</summary>
    public string EscapedHelp { get; } = Help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>What of this declaration another one contradicts, or null where both say the same.</summary>
    public string? DifferenceFrom(FamilyDefinition other) =>
        Help != other.Help ? "another help text"
        : !Labels.AsSpan().SequenceEqual(other.Labels) ? "other labels"
        : !Buckets.AsSpan().SequenceEqual(other.Buckets) ? "other buckets"
        : !Never.AsSpan().SequenceEqual(other.Never) ? "other label combinations that never occur"
        : Initial != other.Initial ? "another initial value"
        : TakesExemplars != other.TakesExemplars ? "other exemplars"
        : null;
}
