using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Proves that the two sides of an operator go together: their series can match, their units can be added.</summary>
internal sealed class OperandChecker(CheckContext context)
{
    public bool Check(BinaryExpression binary, Inferences inferred, YamlScalar scalar)
    {
        if (IsScalar(binary.Right) || IsScalar(binary.Left))
            return true;

        return CheckMatching(binary, inferred, scalar) && CheckUnits(binary, inferred.Units, scalar);
    }

    private bool CheckMatching(BinaryExpression binary, Inferences inferred, YamlScalar scalar)
    {
        // 'on' names labels that both sides have, or has been reported; 'or' joins what does not match.
        if (binary.Operator == BinaryOperator.Or || binary.Matching is { On: true })
            return true;

        var onLeft = Lonely(binary.Left, binary.Right, binary.Matching, inferred);
        if ((onLeft ?? Lonely(binary.Right, binary.Left, binary.Matching, inferred)) is not { } label)
            return true;

        var (having, lacking) = onLeft is null ? ("right", "left") : ("left", "right");
        var mend = binary.Operator.IsSet() || inferred.Possible.LabelsOf(onLeft is null ? binary.Left : binary.Right)!.Count > 0
            ? $"keep the same labels on both, or name those to match, as in '{binary.Operator.Text()} on (…)'"
            : $"keep it there, too, or aggregate it away on the {having}";
        context.Report(PromQLRules.NeverMatches, scalar.SpanOf(binary.OperatorSpan), binary.Operator.Text(), having, label, lacking, mend);
        return false;
    }

    // A label that each series of the one side has, and none of the other.
    private static string? Lonely(PromQLExpression side, PromQLExpression other, VectorMatching? matching, Inferences inferred)
    {
        if (inferred.Certain.LabelsOf(side) is not { Count: > 0 } labels || inferred.Possible.LabelsOf(other) is not { } others)
            return null;

        List<string>? lonely = null;
        foreach (var label in labels)
        {
            if (!others.Contains(label) && !IsIgnored(label, matching))
                (lonely ??= []).Add(label);
        }

        return lonely is null ? null : FirstCertain(lonely, Uncertain(side));
    }

    private static bool IsIgnored(string label, VectorMatching? matching) => matching is not null && matching.Labels.Any(ignored => ignored.Name == label);

    private static string? FirstCertain(List<string> labels, HashSet<string> uncertain) =>
        labels.Where(label => !uncertain.Contains(label)).OrderBy(label => label, StringComparer.Ordinal).FirstOrDefault();

    // An empty label is none: matchers may ask for it, and label_replace() may write it.
    private static HashSet<string> Uncertain(PromQLExpression side)
    {
        var uncertain = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in side.DescendantsAndSelf())
        {
            if (part is CallExpression { Function: "label_replace" or "label_join", Arguments: [_, StringLiteral target, ..] })
                uncertain.Add(target.Value);
            else if (part is VectorSelector selector)
                uncertain.UnionWith(selector.Matchers.Where(AdmitsEmpty).Select(matcher => matcher.Name));
        }

        return uncertain;
    }

    private static bool AdmitsEmpty(LabelMatcher matcher) => matcher.Operator switch
    {
        MatchOperator.Equal => matcher.Value.Length == 0,
        MatchOperator.RegexMatch => PromQLRegex.MatchesEmpty(matcher.Value) != false,
        _ => false,
    };

    private bool CheckUnits(BinaryExpression binary, UnitInference units, YamlScalar scalar)
    {
        if (binary.Operator is not (BinaryOperator.Add or BinaryOperator.Subtract)
            || units.UnitOf(binary.Left) is not { } left || units.UnitOf(binary.Right) is not { } right
            || !left.IsUnlike(right))
            return true;

        context.Report(PromQLRules.UnlikeUnits, scalar.SpanOf(binary.OperatorSpan), binary.Operator.Text(), UnitPhrase.Of(left), UnitPhrase.Of(right));
        return false;
    }

    private static bool IsScalar(PromQLExpression expression) => PromQLTypeChecker.TypeOf(expression) == PromQLType.Scalar;
}
