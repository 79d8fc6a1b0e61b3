using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Reads a manifest's text into nodes with their places.</summary>
internal static class YamlReader
{
    private const int MaximumLength = 8 * 1024 * 1024;

    /// <summary>Reads a text. Never throws for what the text contains: what is wrong goes to <paramref name="diagnostics"/>.</summary>
    public static YamlDocument Read(string text, DiagnosticBag diagnostics)
    {
        if (text.Length > MaximumLength)
        {
            diagnostics.Report(YamlRules.TooLarge, default, text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return new YamlDocument(null, []);
        }

        var source = new SourceText(text);
        var outcome = YamlTree.Read(source, text);
        foreach (var fault in outcome.Faults)
            diagnostics.Report(fault.Rule, source.Span(fault.Start, fault.End), fault.Arguments);
        return new YamlDocument(outcome.Root, []);
    }
}
