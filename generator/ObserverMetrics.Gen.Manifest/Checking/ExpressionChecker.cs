using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Parses an expression of the manifest and proves what stands in it: series, labels, closed label values, functions on the series that they are for.</summary>
internal sealed class ExpressionChecker(CheckContext context, SeriesCatalog series, PrometheusVersion oldest)
{
    private readonly SelectorChecker _selectors = new(context, series);
    private readonly LabelUseChecker _labels = new(context, series);
    private readonly FunctionChecker _functions = new(context, series);
    private readonly OperandChecker _operands = new(context);
    private readonly OutcomeChecker _outcomes = new(context, series);
    private readonly VariableChecker _variables = new(context);

    /// <summary>The expression, or null, with diagnostics, where it does not hold.</summary>
    /// <param name="scalar">As written.</param>
    /// <param name="place">Where it stands.</param>
    public PromQLExpression? Check(YamlScalar scalar, ExpressionPlace place)
    {
        var inDashboard = place == ExpressionPlace.Panel;
        var result = PromQLParser.Parse(scalar.Value, new PromQLParserOptions { GrafanaVariables = inDashboard, OldestVersion = oldest });
        if (result.Root is null || result.Errors.Count > 0)
        {
            Report(result.Errors, scalar);
            return null;
        }

        // Series first: what labels and functions want of an unknown one would be a second error for one mistake.
        var nodes = result.Root.DescendantsAndSelf().ToList();
        var sound = true;
        foreach (var node in nodes)
        {
            if (node is VectorSelector selector)
                sound &= _selectors.Check(selector, scalar, inDashboard);
        }

        if (!sound || !_variables.Check(nodes, scalar, inDashboard))
            return null;

        // What functions may stand in a summary its binder knows.
        if (place == ExpressionPlace.Summary)
            return result.Root;

        var inferred = series.Infer();
        foreach (var node in nodes)
        {
            sound &= node switch
            {
                AggregateExpression aggregate => _labels.CheckGrouping(aggregate, inferred, scalar),
                BinaryExpression binary => _labels.CheckMatching(binary, inferred, scalar) && _functions.CheckComparison(binary, scalar),
                CallExpression call => _functions.CheckCall(call, inferred, scalar),
                _ => true,
            };
        }

        // What a part is worth, only where all of it is sound.
        return sound && CheckOperands(nodes, inferred, scalar) && _outcomes.Check(nodes, inferred.Values, scalar) ? result.Root : null;
    }

    private bool CheckOperands(List<PromQLExpression> nodes, Inferences inferred, YamlScalar scalar)
    {
        var sound = true;
        foreach (var node in nodes)
        {
            if (node is BinaryExpression binary)
                sound &= _operands.Check(binary, inferred, scalar);
        }

        return sound;
    }

    private void Report(IReadOnlyList<PromQLError> errors, YamlScalar scalar)
    {
        foreach (var error in errors.GroupBy(error => error.Span.Start).Select(errors => errors.First()))
            context.Report(PromQLRules.Syntax, scalar.SpanOf(error.Span), error.Message.TrimEnd('.'));
    }
}

/// <summary>Where an expression stands.</summary>
internal enum ExpressionPlace
{
    /// <summary>In a recording or alert.</summary>
    Rule,

    /// <summary>In a panel: Grafana's variables may stand in it.</summary>
    Panel,

    /// <summary>In the JSON summary.</summary>
    Summary,
}
