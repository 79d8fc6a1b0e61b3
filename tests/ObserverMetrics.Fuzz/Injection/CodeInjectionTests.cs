using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObserverMetrics.Fuzz.Generation;
using ObserverMetrics.Fuzz.Readers;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Fuzz.Injection;

/// <summary>Hostile texts in generated code: the compiler and its documentation see texts, and people see all of them.</summary>
public class CodeInjectionTests
{
    private static readonly HashSet<string> Elements = ["doc", "member", "summary", "remarks", "param", "returns", "value", "exception", "see", "c", "para", "inheritdoc"];

    private static readonly HashSet<string> Attributes = ["name", "cref", "langword"];

    public static TheoryData<string> Texts => [.. HostileText.Any];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_stays_in_its_literal_and_its_comment(string text)
    {
        var trees = Compile(text).SyntaxTrees;

        // The label's value, the help and the sentence of [Obsolete].
        var literals = trees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText).ToList();
        Assert.Contains(text, literals);
        Assert.InRange(literals.Count(literal => literal == text.TrimEnd('\r', '\n')), 2, int.MaxValue);

        var comments = trees.SelectMany(DocumentationOf).ToList();
        Assert.NotEmpty(comments);
        foreach (var element in comments.SelectMany(comment => comment.DescendantsAndSelf()))
        {
            Assert.Contains(element.Name.LocalName, Elements);
            Assert.All(element.Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, Attributes));
        }

        Assert.All(trees.SelectMany(tree => tree.ToString().Split('\n')), line => Assert.False(UnseenCharacters.AreIn(line.Replace("😀", "", StringComparison.Ordinal)), line));
    }

    private static CSharpCompilation Compile(string text)
    {
        var quoted = Entries.Quoted(text);
        var line = string.Concat(text.Select(character => character < ' ' || character == '\u007f' ? '_' : character)).Trim();
        return GeneratedCode.Compile($$"""
            name: Shop
            labels: { kind: { values: { {{quoted}}: Hostile } } }
            groups:
              shop:
                title: {{Entries.Quoted(line)}}
                metrics: { shop_orders_total: { type: counter, help: {{quoted}}, deprecated: {{quoted}}, labels: [kind], allow: { OMG3010: {{quoted}} } } }
                recorders: { Order: { help: {{quoted}}, parameters: { kind: kind }, records: [{ increment: shop_orders_total }] } }
                alerts: { {{Entries.Quoted(line)}}: { rate: shop_orders_total, above: 1, severity: info, summary: Many., allow: { OMG3010: Test. } } }
            """);
    }

    private static IEnumerable<XElement> DocumentationOf(SyntaxTree tree) => tree.GetRoot().DescendantTrivia()
        .Select(trivia => trivia.GetStructure())
        .OfType<DocumentationCommentTriviaSyntax>()
        .Select(comment => XElement.Parse("<doc>" + comment.Content.ToFullString().Replace("///", "", StringComparison.Ordinal) + "</doc>"));
}
