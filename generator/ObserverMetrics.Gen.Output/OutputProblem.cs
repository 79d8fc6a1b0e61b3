using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Output;

/// <summary>Why a file could not be read, made, written or verified.</summary>
/// <param name="Rule">One of <see cref="HostRules"/>.</param>
/// <param name="File">The full path of the file.</param>
/// <param name="Arguments">The words that the rule's message format wants.</param>
public sealed record OutputProblem(DiagnosticRule Rule, string File, EquatableArray<string> Arguments)
{
    /// <summary>The place in the file, or null where it is meant as a whole.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>The whole sentence: what was found, what was expected, how to mend it.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, [.. Arguments]);

    /// <summary>A problem in plain words: characters that nobody sees are shown.</summary>
    public static OutputProblem Of(DiagnosticRule rule, string file, params string[] arguments) =>
        new(rule, file, arguments.Select(UnseenCharacters.Shown).ToEquatableArray());
}
