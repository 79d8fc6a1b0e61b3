using System.Text.RegularExpressions;

namespace ObserverMetrics.Gen.Manifest.Syntax.Shapes;

/// <summary>What a text may look like.</summary>
/// <param name="singular">As in <c>a label name</c>.</param>
/// <param name="plural">As in <c>label names</c>.</param>
/// <param name="pattern">A regular expression, also valid in JSON Schema, for the whole text.</param>
/// <param name="explanation">What the pattern says, for people: what is to be written.</param>
/// <param name="example">One text of this grammar, for the editors' schema and the reference of keys.</param>
internal sealed class TextGrammar(string singular, string plural, string pattern, string explanation, string example)
{
    private readonly Regex _regex = new("^(?:" + pattern + @")\z", RegexOptions.CultureInvariant);

    public string Singular { get; } = singular;

    public string Plural { get; } = plural;

    public string Pattern { get; } = pattern;

    public string Explanation { get; } = explanation;

    public string Example { get; } = example;

    /// <summary>Whether the text is of this grammar.</summary>
    public bool Matches(string text) => _regex.IsMatch(text);
}
