using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds <c>when:</c> conditions: <c>p</c>, <c>not p</c>, <c>p is [not] v</c>, <c>p [not] in [v, w]</c>.</summary>
internal static class ConditionParser
{
    public static readonly Shape<ConditionSyntax> Condition = ScalarShapes.Parsed(new TextKind(Grammars.Condition), Parse);

    private static ConditionSyntax? Parse(YamlScalar scalar, ParseContext context)
    {
        var words = new ConditionWords(scalar);
        var isNegated = words.TryTake("not");
        if (words.TakeWord() is not { } parameter || !Grammars.CSharpName.Matches(parameter.Value))
            return Refuse("it does not name a parameter");

        if (words.IsAtEnd)
            return new ConditionSyntax(parameter, isNegated, []);

        if (isNegated)
            return Refuse("'not' before a parameter stands alone; with values write 'is not' or 'not in'");

        if (words.TryTake("is"))
        {
            isNegated = words.TryTake("not");
            return words.TakeWord() is { } value && words.IsAtEnd
                ? new ConditionSyntax(parameter, isNegated, [value])
                : Refuse("behind 'is' stands one value, in quotes where it has blanks");
        }

        isNegated = words.TryTake("not");
        if (!words.TryTake("in"))
            return Refuse($"'{Quoted.Excerpt(parameter.Value)}' is followed by neither 'is' nor 'in'");

        return words.TakeList() is { } values && words.IsAtEnd
            ? new ConditionSyntax(parameter, isNegated, values)
            : Refuse("behind 'in' stands a list such as [high, medium]");

        ConditionSyntax? Refuse(string reason)
        {
            context.Report(SyntaxRules.BadCondition, scalar.Span, Quoted.Excerpt(scalar.Value), reason);
            return null;
        }
    }
}
