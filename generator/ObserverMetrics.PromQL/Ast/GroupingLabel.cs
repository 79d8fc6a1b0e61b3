namespace ObserverMetrics.PromQL;

/// <summary>A label in a clause: <c>by</c>, <c>without</c>, <c>on</c>, <c>ignoring</c>, <c>group_left</c>, <c>group_right</c>.</summary>
/// <param name="Name">The label's name, without quotes.</param>
public sealed record GroupingLabel(string Name)
{
    /// <summary>Where the label stands.</summary>
    public PromQLSpan Span { get; init; }

    /// <summary>Compares the names.</summary>
    public bool Equals(GroupingLabel? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>Makes labels of names.</summary>
    public static IReadOnlyList<GroupingLabel> FromNames(IEnumerable<string> names) => [.. names.Select(name => new GroupingLabel(name))];
}
