using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>The members that the selectors of an expression and its recordings find: for each selector one that the others do not find, where there is one.</summary>
internal sealed class Members
{
    private readonly List<(VectorSelector Selector, Member Member)> _found = [];
    private readonly ParsedRules _rules;

    private Members(ParsedRules rules) => _rules = rules;

    /// <summary>All of them, in the order of the expression.</summary>
    public IReadOnlyList<Member> All => [.. _found.Select(found => found.Member).Distinct()];

    /// <summary>The names of the series that are asked for.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The members, or null with the reason where a selector finds nothing that can be made up.</summary>
    public static Members? Of(PromQLExpression expression, ParsedRules rules, MetricFamilies families, out string reason)
    {
        var members = new Members(rules);
        var expressions = rules.WithRecordings(expression).ToList();
        var selectors = expressions.SelectMany(one => one.DescendantsAndSelf()).OfType<VectorSelector>().Where(selector => selector.Name is not { } name || rules.Recording(name) is null).ToList();
        var uses = new SelectorUses(expressions);
        foreach (var selector in selectors)
        {
            if (SelectedName(selector) is not { } name)
            {
                reason = $"'{selector}' names no metric";
                return null;
            }

            var family = families.Find(name, uses, selector);
            var siblings = selectors.Where(other => !ReferenceEquals(other, selector) && SelectedName(other) is { } otherName && families.Find(otherName, uses, other).Name == family.Name && other != selector);
            if (LabelValues.Choose(family, selector, [.. siblings], uses.Labels) is not { } labels)
            {
                reason = $"no labels are known that '{selector}' would match";
                return null;
            }

            members.Names.Add(name);
            members._found.Add((selector, members.All.FirstOrDefault(member => member.Family == family.Name && member.Labels.Equals(labels)) ?? new Member(family, labels)));
        }

        reason = "";
        return members;
    }

    /// <summary>The members that an expression, which is a part of the whole, depends on, in its order.</summary>
    public IReadOnlyList<Member> Of(PromQLExpression part)
    {
        var selectors = new HashSet<PromQLExpression>(_rules.WithRecordings(part).SelectMany(one => one.DescendantsAndSelf()), SameTree.Comparer);
        return [.. _found.Where(found => selectors.Contains(found.Selector)).Select(found => found.Member).Distinct()];
    }

    private static string? SelectedName(VectorSelector selector) =>
        selector.Name ?? selector.Matchers.Where(matcher => matcher is { Name: LabelSet.MetricName, Operator: MatchOperator.Equal or MatchOperator.RegexMatch }).SelectMany(Matching.NamedValues).FirstOrDefault();
}
