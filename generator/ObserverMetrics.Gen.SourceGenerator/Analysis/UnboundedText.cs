using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ObserverMetrics.Gen.SourceGenerator.Analysis;

/// <summary>Finds in an expression the data that makes its text a new one at each call.</summary>
internal static class UnboundedText
{
    /// <summary>The data that a text is put together from, or null where it is passed on as it is, or made of constants, enums and bools.</summary>
    public static IOperation? SourceOf(IOperation value) => Find(value, isPart: false);

    /// <param name="value">The expression.</param>
    /// <param name="isPart">Whether it is a part of a text, rather than the text itself.</param>
    private static IOperation? Find(IOperation value, bool isPart)
    {
        if (value.ConstantValue.HasValue)
            return null;

        return value switch
        {
            IConversionOperation conversion => Find(conversion.Operand, isPart),
            IParenthesizedOperation parenthesized => Find(parenthesized.Operand, isPart),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Find(choice.WhenTrue, isPart) ?? Find(otherwise, isPart),
            ICoalesceOperation choice => Find(choice.Value, isPart) ?? Find(choice.WhenNull, isPart),
            IConditionalAccessOperation access => Find(access.WhenNotNull, isPart),
            ISwitchExpressionOperation choice => First(choice.Arms.Select(arm => arm.Value), isPart),
            IInterpolatedStringOperation text => First(text.Parts.OfType<IInterpolationOperation>().Select(part => part.Expression), isPart: true),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => First([sum.LeftOperand, sum.RightOperand], isPart: true),
            IInvocationOperation { TargetMethod.Name: nameof(ToString), Instance: { } instance } => Find(instance, isPart || instance.Type?.SpecialType != SpecialType.System_String),
            IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } } call => First(Arguments(call), isPart: true),
            IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String, Instance: { } instance } => Find(instance, isPart),
            _ => isPart && !HasFewValues(value.Type) ? value : null,
        };
    }

    private static IOperation? First(IEnumerable<IOperation> parts, bool isPart) => parts.Select(part => Find(part, isPart)).FirstOrDefault(found => found is not null);

    // string.Format and its like: their parameter arrays are arguments, too.
    private static IEnumerable<IOperation> Arguments(IInvocationOperation call) => call.Arguments.SelectMany(argument =>
        argument.Value is IArrayCreationOperation { Initializer: { } items } ? items.ElementValues : Enumerable.Repeat(argument.Value, 1));

    private static bool HasFewValues(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];

        return type is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean };
    }
}
