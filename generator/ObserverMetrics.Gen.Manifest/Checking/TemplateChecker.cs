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
    private static readonly Regex Variable = new(@"\{\{[^}]*\$(labels|value)\b[^}]*\}\}", RegexOptions.CultureInvariant, Patience);

    // https://prometheus.io/docs/prometheus/latest/configuration/template_reference/: words that stand alone in an action.
    private static readonly string[] Keywords = ["end", "else", "break", "continue", "externalURL", "pathPrefix"];

    /// <summary>Checks a legend.</summary>
    /// <param name="legend">As written.</param>
    /// <param name="labels">The labels that the query's series have, or null where not known.</param>
    public void CheckLegend(YamlScalar legend, IReadOnlyCollection<string>? labels)
    {
        foreach (Match match in Variable.Matches(legend.Value))
            context.Report(ManifestRules.TemplateKind, legend.SpanOf(match.Index, match.Length), match.Value, "annotations", "{{label}}");

        foreach (Match match in Legend.Matches(legend.Value))
            CheckLabel(legend, match.Groups[1], labels);
    }

    /// <summary>Checks an annotation or the value of an alert's label.</summary>
    /// <param name="annotation">As written.</param>
    /// <param name="labels">The labels that the alert has, or null where not known.</param>
    public void CheckAnnotation(YamlScalar annotation, IReadOnlyCollection<string>? labels)
    {
        foreach (Match match in Legend.Matches(annotation.Value))
        {
            var label = match.Groups[1].Value;
            if (!Keywords.Contains(label))
                context.Report(ManifestRules.TemplateKind, annotation.SpanOf(match.Index, match.Length), match.Value, "legends", "{{ $labels." + label + " }}");
        }

        foreach (Match match in AnnotationLabel.Matches(annotation.Value))
            CheckLabel(annotation, match.Groups[1], labels);
    }

    private void CheckLabel(YamlScalar template, Group label, IReadOnlyCollection<string>? labels)
    {
        if (labels is not null && label.Value is not ("__name__" or "alertname") && !labels.Contains(label.Value))
            context.Report(ManifestRules.TemplateLabel, template.SpanOf(label.Index, label.Length), label.Value, CheckContext.DidYouMean(label.Value, labels));
    }
}
