using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks the templates of legends (<c>{{label}}</c>, Grafana's) and annotations (<c>{{ $labels.label }}</c>, Prometheus's).</summary>
internal sealed class TemplateChecker(CheckContext context)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly Regex Legend = new(@"\{\{\s*([A-Za-z_]\w*)\s*\}\}", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex AnnotationLabel = new(@"\$labels\.([A-Za-z_]\w*)", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Variable = new(@"\$(labels|value)\b", RegexOptions.CultureInvariant, Patience);

    // https://prometheus.io/docs/prometheus/latest/configuration/template_reference/: words that stand alone in an action.
    private static readonly string[] Keywords = ["end", "else", "break", "continue", "externalURL", "pathPrefix"];

    private readonly TemplateActions _actions = new(context);

    /// <summary>Checks a legend.</summary>
    /// <param name="legend">As written.</param>
    /// <param name="labels">The labels that the query's series have, or null where not known.</param>
    public void CheckLegend(YamlScalar legend, IReadOnlyCollection<string>? labels)
    {
        if (!HasActions(legend))
            return;

        foreach (var (start, action) in Actions(legend.Value).Where(action => Variable.IsMatch(action.Text)))
            context.Report(ManifestRules.TemplateKind, legend.SpanOf(start, action.Length), action, "annotations", AnnotationLabel.Match(action) is { Success: true } label ? "{{" + label.Groups[1].Value + "}}" : "{{label}}");

        foreach (Match match in Legend.Matches(legend.Value))
            CheckLabel(legend, match.Groups[1].Value, match.Groups[1].Index, labels);
    }

    /// <summary>Checks an annotation or the value of an alert's label.</summary>
    /// <param name="annotation">As written.</param>
    /// <param name="labels">The labels that the alert has, or null where not known.</param>
    public void CheckAnnotation(YamlScalar annotation, IReadOnlyCollection<string>? labels)
    {
        _actions.Check(annotation);
        if (!HasActions(annotation))
            return;

        foreach (var (start, action) in Actions(annotation.Value))
        {
            if (LoneWord(action) is { } word && !Keywords.Contains(word))
                context.Report(ManifestRules.TemplateKind, annotation.SpanOf(start, action.Length), action, "legends", word == "value" ? "{{ $value }}" : "{{ $labels." + word + " }}");

            if (!action.Contains("$labels."))
                continue;

            for (var match = AnnotationLabel.Match(action); match.Success; match = match.NextMatch())
                CheckLabel(annotation, match.Groups[1].Value, start + match.Groups[1].Index, labels);
        }
    }

    private static string? LoneWord(string action)
    {
        var word = action.Substring(2, action.Length - 4).Trim();
        return word.Length > 0 && TemplateTokens.BeginsWord(word[0]) && word.All(TemplateTokens.IsOfWord) ? word : null;
    }

    private static bool HasActions(YamlScalar template) => template.Value.Contains("{{") && template.Value.Contains("}}");

    /// <summary>All between <c>{{</c> and the next <c>}}</c>, with both. (A regular expression would look for the end of each brace that has none.)</summary>
    private static IEnumerable<(int Start, string Text)> Actions(string template)
    {
        for (var end = 0; template.IndexOf("{{", end, StringComparison.Ordinal) is var start and >= 0;)
        {
            end = template.IndexOf("}}", start + 2, StringComparison.Ordinal) + 2;
            if (end < start)
                yield break;

            yield return (start, template[start..end]);
        }
    }

    private void CheckLabel(YamlScalar template, string label, int start, IReadOnlyCollection<string>? labels)
    {
        if (labels is null || label == "__name__" || labels.Contains(label))
            return;

        var known = labels.OrderBy(name => name, StringComparer.Ordinal).ToList();
        context.Report(
            ManifestRules.TemplateLabel, template.SpanOf(start, label.Length), label,
            CheckContext.DidYouMean(label, known), known.Count == 0 ? "none" : string.Join(", ", known));
    }
}
