using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Proves the labels in <c>by</c>, <c>without</c>, <c>on</c>, <c>ignoring</c> and <c>group_left</c>: the series there have them still.</summary>
internal sealed class LabelUseChecker(CheckContext context, SeriesCatalog series)
{
    public bool CheckGrouping(AggregateExpression aggregate, Inferences inferred, YamlScalar scalar)
    {
        if (aggregate.Grouping.Count == 0 || inferred.Possible.LabelsOf(aggregate.Expression) is not { } labels)
            return true;

        return aggregate.Grouping.Aggregate(true, (sound, label) => sound & Check(label, labels, aggregate.Expression, "The series here have", scalar));
    }

    public bool CheckMatching(BinaryExpression binary, Inferences inferred, YamlScalar scalar)
    {
        if (binary.Matching is not { } matching)
            return true;

        var (left, right) = (inferred.Possible.LabelsOf(binary.Left), inferred.Possible.LabelsOf(binary.Right));
        var sound = true;
        foreach (var label in matching.Labels)
        {
            // What 'on' names must be on both sides; 'ignoring' takes away what one side may have alone.
            if (!matching.On)
                sound &= left is null || right is null || left.Contains(label.Name) || right.Contains(label.Name) || Check(label, [.. left.Union(right)], binary, "The series here have", scalar);
            else if (left is not null && !left.Contains(label.Name))
                sound &= Check(label, left, binary.Left, "The series on the left have", scalar);
            else if (right is not null)
                sound &= Check(label, right, binary.Right, "The series on the right have", scalar);
        }

        var (one, side) = matching.Cardinality == MatchCardinality.OneToMany ? (left, "left") : (right, "right");
        var operand = side == "left" ? binary.Left : binary.Right;
        return one is null ? sound : matching.Include.Aggregate(sound, (all, label) => all & Check(label, one, operand, $"The series on the {side} have", scalar));
    }

    private bool Check(GroupingLabel label, IReadOnlyCollection<string> labels, PromQLExpression operand, string owner, YamlScalar scalar)
    {
        if (labels.Contains(label.Name))
            return true;

        var isDropped = operand.DescendantsAndSelf().OfType<VectorSelector>().Any(selector => selector.Name is not null && series.Find(selector.Name)?.Labels?.Contains(label.Name) == true);
        LabelReports.Unknown(context, scalar.SpanOf(label.Span), isDropped ? "Behind the aggregation inside, the series have" : owner, label.Name, labels);
        return false;
    }
}
