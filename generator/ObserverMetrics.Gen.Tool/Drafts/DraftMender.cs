using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Tool.Drafts;

/// <summary>Compiles a draft and changes what is wrong with it, until nothing is.</summary>
/// <remarks>The compiler knows best what a manifest may hold: what the draft cannot have becomes a note in it.</remarks>
/// <param name="draft">The draft, which is changed.</param>
internal sealed class DraftMender(Draft draft)
{
    private const int MostRounds = 20;

    /// <summary>The text of the mended draft.</summary>
    public string Mend()
    {
        var text = new DraftText(draft);
        for (var round = 0; round < MostRounds; round++)
        {
            var diagnostics = ManifestCompiler.Compile("", text.Text).Diagnostics;
            if (diagnostics.Count == 0)
                break;

            foreach (var diagnostic in diagnostics)
                Mend(diagnostic, text);

            text = new DraftText(draft);
        }

        return text.Text;
    }

    private void Mend(ManifestDiagnostic diagnostic, DraftText text)
    {
        if (text.LabelAt(diagnostic.Span.Line) is { } label)
            Mend(label, diagnostic);
        else if (text.MetricAt(diagnostic.Span.Line) is { } metric && draft.Metrics.Contains(metric))
            Mend(metric, diagnostic);
    }

    private void Mend(DraftMetric metric, ManifestDiagnostic diagnostic)
    {
        if (!diagnostic.IsError)
            metric.Allowed.Add(diagnostic.Rule.Id);
        else if (diagnostic.Rule == ManifestRules.MethodClash && metric.CSharp is null)
            metric.CSharp = ManifestName.From(metric.Name);
        else if (diagnostic.Rule == ManifestRules.TooManySeries && LargestClosed(metric) is { } label)
            draft.Labels[label] = draft.Labels[label] with { IsClosed = false };
        else
            draft.GiveUp(metric, diagnostic.Message);
    }

    private void Mend(string label, ManifestDiagnostic diagnostic)
    {
        if (diagnostic.Rule == LintRules.EnumHidesType)
            draft.Labels[label] = draft.Labels[label] with { EnumName = ManifestName.From(label) + "Kind" };
        else
            Open(label, diagnostic);
    }

    private void Open(string label, ManifestDiagnostic diagnostic)
    {
        if (draft.Labels[label].IsClosed)
        {
            draft.Labels[label] = draft.Labels[label] with { IsClosed = false };
            return;
        }

        foreach (var metric in draft.Metrics.Where(metric => metric.Labels.Contains(label)).ToList())
            draft.GiveUp(metric, diagnostic.Message);
    }

    private string? LargestClosed(DraftMetric metric) =>
        metric.Labels.Where(label => draft.Labels[label].IsClosed).MaxBy(label => draft.Labels[label].Values.Count);
}
