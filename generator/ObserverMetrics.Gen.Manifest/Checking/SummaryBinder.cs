using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks the summary's expressions and turns them into arithmetic that C# can do.</summary>
internal sealed class SummaryBinder(CheckContext context, SeriesCatalog series, ExpressionChecker expressions)
{
    private static readonly Dictionary<string, int> Functions = new(StringComparer.Ordinal)
    {
        ["round"] = 2,
        ["abs"] = 1,
        ["clamp_min"] = 2,
        ["clamp_max"] = 2,
    };

    private const int MostParts = 1_000;
    private const string Grammar = "it takes numbers, + - * / %, parentheses, round, abs, clamp_min, clamp_max, sum, and selectors of this manifest's metrics";

    public EquatableArray<SummarySection> Bind(IEnumerable<SummarySectionSyntax> sections)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        var bound = sections.Select(section => (Syntax: section, Model: Bind(section))).ToList();
        return bound.Where(section => IsNew(section.Syntax.Name, members) && section.Model.Fields.Count > 0).Select(section => section.Model).ToEquatableArray();
    }

    private SummarySection Bind(SummarySectionSyntax section)
    {
        var fields = new List<SummaryField>();

        // C# allows no member with its class's own name.
        var members = new Dictionary<string, string>(StringComparer.Ordinal) { [CSharpNames.Pascal(section.Name.Value)] = section.Name.Value };
        foreach (var field in section.Fields)
        {
            var isNew = IsNew(field.Name, members);
            if (expressions.Check(field.Expression, ExpressionPlace.Summary) is { } expression && LowerWhole(expression, field.Expression) is { } value && isNew)
                fields.Add(new SummaryField(field.Name.Value, CSharpNames.Pascal(field.Name.Value), value, $"summary.{section.Name.Value}.{field.Name.Value}"));
        }

        return new SummarySection(section.Name.Value, CSharpNames.Pascal(section.Name.Value), fields.ToEquatableArray());
    }

    private bool IsNew(Spanned<string> name, Dictionary<string, string> members)
    {
        var member = CSharpNames.Pascal(name.Value);
        if (member.Length == 0)
            context.Report(ManifestRules.KeyDoesNotFit, name.Span, name.Value, "it gives no C# name", "use letters or digits");
        else if (members.TryGetValue(member, out var other))
            context.Report(ManifestRules.MethodClash, name.Span, other, name.Value, member, "rename one of them");
        else
        {
            members.Add(member, name.Value);
            return true;
        }

        return false;
    }

    private SummaryExpression? LowerWhole(PromQLExpression expression, YamlScalar scalar) => expression.DescendantsAndSelf().Skip(MostParts).Any()
        ? Refuse(expression, scalar, $"more than {MostParts} parts", "write a shorter expression")
        : Lower(expression, scalar);

    private SummaryExpression? Lower(PromQLExpression expression, YamlScalar scalar)
    {
        switch (expression)
        {
            case NumberLiteral { IsDuration: false } number when Math.Abs(number.Value) < 1e20 && !double.IsNaN(number.Value):
                return new SummaryNumber((decimal)number.Value);
            case ParenthesizedExpression parenthesized:
                return Lower(parenthesized.Expression, scalar);
            case UnaryExpression unary when Lower(unary.Expression, scalar) is { } operand:
                return unary.Operator == UnaryOperator.Minus ? new SummaryNegation(operand) : operand;
            case VectorSelector { Offset: null, At: null, Name: not null } selector:
                return LowerSelector(selector, scalar, isSummed: false);
            case AggregateExpression { Operator: AggregateOperator.Sum, Grouping.Count: 0, Without: false, Expression: VectorSelector { Offset: null, At: null, Name: not null } selector }:
                return LowerSelector(selector, scalar, isSummed: true);
            case BinaryExpression { Matching: null, ReturnBool: false, Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo } binary:
                var (left, right) = (Lower(binary.Left, scalar), Lower(binary.Right, scalar));
                return left is null || right is null ? null : new SummaryBinary(binary.Operator.Text()[0], left, right);
            case CallExpression call when Functions.TryGetValue(call.Function, out var arity):
                return LowerCall(call, arity, scalar);
            case UnaryExpression:
                return null;
            default:
                return Refuse(expression, scalar, "'" + PromQLPrinter.Print(expression) + "'");
        }
    }

    private SummaryCall? LowerCall(CallExpression call, int arity, YamlScalar scalar)
    {
        var arguments = call.Arguments.Select(argument => Lower(argument, scalar)).ToList();
        if (arguments.Contains(null))
            return null;

        if (arguments.Count < arity)
            arguments.Add(new SummaryNumber(1));

        return new SummaryCall(call.Function, arguments.Select(argument => argument!).ToEquatableArray());
    }

    private SummaryMetric? LowerSelector(VectorSelector selector, YamlScalar scalar, bool isSummed)
    {
        var name = selector.Name!;
        if (series.MetricOf(name) is not { } metric)
            return context.IsUnsound(name) ? null : Refuse(selector, scalar, $"'{name}', which is no metric of this process", "leave it to a panel") as SummaryMetric;

        var part = name == metric.Name ? SummaryPart.Value
            : name.EndsWith(HistogramParts.Sum, StringComparison.Ordinal) ? SummaryPart.Sum
            : name.EndsWith(HistogramParts.Count, StringComparison.Ordinal) ? SummaryPart.Count
            : (SummaryPart?)null;
        if (part is null)
            return Refuse(selector, scalar, "buckets", $"write '{metric.Name}_sum' or '{metric.Name}_count'") as SummaryMetric;

        var matchers = new List<SummaryMatcher>();
        foreach (var matcher in selector.Matchers)
        {
            var negated = matcher.Operator is MatchOperator.NotEqual or MatchOperator.RegexNotMatch;
            var isRegex = matcher.Operator is MatchOperator.RegexMatch or MatchOperator.RegexNotMatch;
            if (isRegex && matcher.Value.Any(character => @"\.+*?()[]{}^$".IndexOf(character) >= 0))
                return Refuse(selector, scalar, $"the regular expression '{matcher.Value}'", "write plain alternatives, as in 'a|b'") as SummaryMetric;

            matchers.Add(new SummaryMatcher(matcher.Name, negated, (isRegex ? matcher.Value.Split('|') : [matcher.Value]).ToEquatableArray()));
        }

        var open = metric.Labels.FirstOrDefault(label => !matchers.Exists(matcher => matcher.Label == label.Name && !matcher.Negated && matcher.Values.Count == 1));
        if (!isSummed && open is not null)
            return Refuse(selector, scalar, $"the many series of '{name}' as one number", $"write 'sum({name})', or a matcher for its label '{open.Name}'") as SummaryMetric;

        return new SummaryMetric(metric.Name, part.Value, matchers.ToEquatableArray());
    }

    private SummaryExpression? Refuse(PromQLExpression expression, YamlScalar scalar, string found, string mend = Grammar)
    {
        context.Report(ManifestRules.SummaryExpression, scalar.SpanOf(expression.Span), found, mend);
        return null;
    }
}
