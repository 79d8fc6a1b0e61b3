using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>The key that silences lints, which several mappings have.</summary>
internal static class AllowKey
{
    public static Key<IReadOnlyList<AllowSyntax>> For(string noun, string example = "{ OMG3002: Other teams use this name. }") => new(
        "allow",
        MapOf<Spanned<string>, AllowSyntax>(Grammars.RuleId, Text, (id, reason) => reason is null ? null : new AllowSyntax(id, reason)),
        $"Silences lints for this {noun}, each with the reason.", example: example);
}
