using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks that an alert becomes more urgent as its value becomes worse.</summary>
internal static class SeverityOrder
{
    public static void Check(AlertSyntax alert, IReadOnlyList<SeverityRule> rules, AllowList allow, CheckContext context)
    {
        var worse = alert.Threshold?.Comparison switch
        {
            Comparison.Above or Comparison.AtLeast => 1,
            Comparison.Below or Comparison.AtMost => -1,
            _ => 0,
        };
        if (worse == 0 || rules.Count == 1)
            return;

        // Severities are in the order of urgency.
        var ordered = rules.OrderByDescending(rule => rule.Severity).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var (urgent, calm) = (ordered[i - 1], ordered[i]);
            if (worse * (urgent.Threshold - calm.Threshold) > 0)
                continue;

            var (urgentText, calmText) = (Written(alert, urgent), Written(alert, calm));
            context.Lint(LintRules.SeverityOrder, calmText.Span, allow, alert.Name.Value, Word(urgent), urgentText.Value.Text, Word(calm), calmText.Value.Text);
        }
    }

    private static Spanned<Quantity> Written(AlertSyntax alert, SeverityRule rule) => alert.Threshold!.BySeverity.First(pair => pair.Key == rule.Severity).Value;

    private static string Word(SeverityRule rule) => rule.Severity.ToString().ToLowerInvariant();
}
