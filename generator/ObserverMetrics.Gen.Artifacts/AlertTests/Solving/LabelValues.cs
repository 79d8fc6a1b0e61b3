using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Chooses labels that a selector matches, and other selectors of the same metric do not, where that is possible.</summary>
internal static class LabelValues
{
    private const string Example = "example";
    private const string Other = "other";

    private static readonly Regex Repeated = new(@"(?:\.|\\d|\[[^\]\\]*\])[*+?]?", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static LabelSet? Choose(MetricFamily family, VectorSelector selector, IReadOnlyList<VectorSelector> siblings, IReadOnlyList<string> mentioned)
    {
        var names = family.Labels.Select(label => label.Key)
            .Concat(selector.Matchers.Select(matcher => matcher.Name))
            .Concat(family.IsDeclared ? [] : mentioned)
            .Where(name => name is not (LabelSet.MetricName or "le")).Distinct();
        var labels = new List<KeyValuePair<string, string>>();
        foreach (var name in names)
        {
            var own = selector.Matchers.Where(matcher => matcher.Name == name).ToList();
            var others = siblings.SelectMany(sibling => sibling.Matchers).Where(matcher => matcher.Name == name).ToList();
            var candidates = Candidates(family, name, own).Where(value => own.TrueForAll(matcher => Matching.Fits(matcher, value))).ToList();
            if (candidates.Count == 0)
                return null;

            labels.Add(new(name, candidates.Find(value => own.Count > 0 || !others.Exists(matcher => Matching.Fits(matcher, value))) ?? candidates[0]));
        }

        return LabelSet.Of(labels);
    }

    private static IEnumerable<string> Candidates(MetricFamily family, string name, List<LabelMatcher> own)
    {
        var known = family.Labels.Where(label => label.Key == name).SelectMany(label => label.Value).ToList();
        var named = own.Where(matcher => matcher.Operator is MatchOperator.Equal or MatchOperator.RegexMatch).SelectMany(Matching.NamedValues);
        var examples = own.Where(matcher => matcher.Operator == MatchOperator.RegexMatch).Select(matcher => Repeated.Replace(matcher.Value, ExampleOf));
        return [.. known, .. named, .. known.Count > 0 ? Array.Empty<string>() : [Example], Other, .. examples, ""];
    }

    // A character of a class, or a zero for any: 5.. gives 500.
    private static string ExampleOf(Match match) => match.Value.StartsWith("[", StringComparison.Ordinal) && match.Value[1] != '^' ? match.Value.Substring(1, 1) : "0";
}
