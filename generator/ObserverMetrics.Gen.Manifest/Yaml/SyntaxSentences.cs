using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>What to say where the parser itself knows what is wrong.</summary>
internal static class SyntaxSentences
{
    private static readonly Dictionary<FailureKind, string> Sentences = new()
    {
        [FailureKind.BlockHeader] = "Behind '|' and '>' the text begins on the next line: move it there, indented, or put the whole value in quotes",
        [FailureKind.FirstCharacter] = "A text cannot begin with '{0}' in YAML: put it in quotes",
        [FailureKind.Dash] = "A list begins on the line below its key: move the '-' there, or write '[a, b]'; put a text that begins with '- ' in quotes",
        [FailureKind.KeyAmongItems] = "'{1}' stands where a list goes on: begin it with '- ' in the column of the other items, or indent it further to make it part of the item above",
        [FailureKind.KeyWithoutColon] = "The key '{1}' has no colon behind it: write 'key: value', or put the text in quotes and behind its key",
    };

    public static YamlFault? For(SourceText source, SyntaxFailure failure, int at) =>
        Sentences.TryGetValue(failure.Kind, out var sentence)
            ? Fault(at, sentence.Contains("{1}") ? source.EndOfLine(source.LineOf(at)) : Math.Min(at + 1, source.Text.Length), sentence.Replace("{0}", source.Excerpt(at, at + 1)).Replace("{1}", source.Excerpt(at, int.MaxValue)))
            : null;

    public static YamlFault Escape(SourceText source, SyntaxFailure failure)
    {
        var at = source.Text.LastIndexOf('\\', Math.Min(failure.End, source.Text.Length - 1));
        at = Math.Max(at, failure.Start);
        var end = Math.Min(at + 2, source.Text.Length);
        return Fault(at, end, $"'{source.Excerpt(at, end)}' is no escape of a double-quoted text: write '\\\\' for a backslash, or use single quotes, where a backslash is itself") with { Blame = failure.Start };
    }

    public static YamlFault Fault(int start, int end, string sentence) => new(YamlRules.Syntax, start, end, sentence);
}
