namespace ObserverMetrics.PromQL;

/// <summary>One of the texts that a pattern of plain alternatives matches.</summary>
/// <param name="Value">The text.</param>
/// <param name="Start">Where it begins in the pattern.</param>
/// <param name="Length">Its length in the pattern, with escapes.</param>
public readonly record struct RegexAlternative(string Value, int Start, int Length);
