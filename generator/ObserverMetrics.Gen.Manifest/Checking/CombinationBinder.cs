using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks which label combinations of a metric exist from the start, and which never.</summary>
internal sealed class CombinationBinder(CheckContext context)
{
    private const int MostCombinations = 10_000;

    // Beyond that, counting one by one what 'never' leaves would take longer than a keystroke.
    private const long MostCounted = 200_000;

    /// <summary>The combinations that cannot occur; null, with diagnostics, where they name nothing or leave too many.</summary>
    public EquatableArray<LabelCombination>? Bind(MetricSyntax syntax, MetricType type, EquatableArray<MetricLabel> labels)
    {
        if (syntax.Never.Count == 0)
            return CheckPlaces(syntax, labels) && (type == MetricType.Gauge || CheckCount(syntax, labels, [])) ? [] : null;

        var sound = syntax.Never.SelectMany(never => never.Labels).Aggregate(true, (all, filter) => all & Check(filter, syntax.Name.Value, labels));
        if (!sound)
            return null;

        var never = syntax.Never.Select(item => Combination(item, labels)).ToEquatableArray();
        return CheckPlaces(syntax, labels) && (type == MetricType.Gauge || CheckCount(syntax, labels, never)) ? never : null;
    }

    private bool Check(LabelFilterSyntax filter, string metric, EquatableArray<MetricLabel> labels)
    {
        var label = labels.FirstOrDefault(candidate => candidate.Name == filter.Label.Value);
        if (label is null)
        {
            Report(filter.Label, "label", metric, labels.Select(candidate => candidate.Name));
            return false;
        }

        if (label.Values.Count == 0 && context.IsUnsound(label.Name))
            return true;

        if (label.Values.Count == 0)
        {
            context.Report(ManifestRules.KeyDoesNotFit, filter.Label.Span, "never", $"the label '{label.Name}' is open, and only closed combinations exist from the start", $"leave '{label.Name}' out");
            return false;
        }

        var wrong = filter.Values.Where(value => !label.Values.Contains(value.Value)).ToList();
        foreach (var value in wrong)
            Report(value, "value", label.Name, label.Values);

        return wrong.Count == 0;
    }

    private void Report(Spanned<string> found, string kind, string owner, IEnumerable<string> candidates)
    {
        var names = candidates.ToList();
        context.Report(ManifestRules.BadCombination, found.Span, found.Value, kind, owner, CheckContext.DidYouMean(found.Value, names), string.Join(", ", names));
    }

    private static LabelCombination Combination(NeverSyntax never, EquatableArray<MetricLabel> labels) => new(
        labels
            .Select(label => never.Labels.Where(filter => filter.Label.Value == label.Name).SelectMany(filter => filter.Values).Select(value => value.Value).ToEquatableArray())
            .ToEquatableArray());

    /// <summary>Generated code numbers the combinations, with a place more in each label for what counts as 'other'.</summary>
    private bool CheckPlaces(MetricSyntax syntax, EquatableArray<MetricLabel> labels)
    {
        var places = Product(labels, label => label.Values.Count + 1);
        if (places < int.MaxValue)
            return true;

        Report(syntax, places, "each of which has a number, 'other' counted with each label", int.MaxValue - 1);
        return false;
    }

    private bool CheckCount(MetricSyntax syntax, EquatableArray<MetricLabel> labels, EquatableArray<LabelCombination> never)
    {
        var all = Product(labels, label => label.Values.Count);
        var left = all is > MostCombinations and <= MostCounted && never.Count > 0 ? Count(labels, never, []) : all;
        if (left <= MostCombinations)
            return true;

        Report(syntax, left, "which would all exist from the start", MostCombinations);
        return false;
    }

    private void Report(MetricSyntax syntax, long count, string consequence, int most) => context.Report(
        ManifestRules.TooManySeries, syntax.Name.Span, syntax.Name.Value, count < int.MaxValue ? $"{count}" : "more than 2147483646", consequence, $"{most}");

    /// <summary>The product over the closed labels, and no more than <see cref="int.MaxValue"/>.</summary>
    private static long Product(EquatableArray<MetricLabel> labels, Func<MetricLabel, int> size)
    {
        var product = 1L;
        foreach (var label in labels)
        {
            if (label.Values.Count > 0)
                product = Math.Min(product * size(label), int.MaxValue);
        }

        return product;
    }

    private static long Count(EquatableArray<MetricLabel> labels, EquatableArray<LabelCombination> never, List<string?> chosen)
    {
        if (chosen.Count == labels.Count)
            return never.Any(combination => Covers(combination, chosen)) ? 0 : 1;

        long sum = 0;
        foreach (var value in labels[chosen.Count].Values.DefaultIfEmpty(null!))
        {
            chosen.Add(value);
            sum += Count(labels, never, chosen);
            chosen.RemoveAt(chosen.Count - 1);
        }

        return sum;
    }

    private static bool Covers(LabelCombination combination, List<string?> chosen)
    {
        for (var i = 0; i < chosen.Count; i++)
        {
            if (combination.Values[i].Count > 0 && !combination.Values[i].Contains(chosen[i]))
                return false;
        }

        return true;
    }
}
