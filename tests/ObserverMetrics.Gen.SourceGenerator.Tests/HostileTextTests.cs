using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

/// <summary>Whatever a manifest's texts hold, they come out as data.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts => new(
        "quotes \" and ' and \"\"\"",
        "end of comment */ // /* ///",
        "line\nline\r\nline\rline",
        "\u2028line\u2029line\u0085line",
        "</summary><script> & &amp; ]]> <!-- -->",
        "back\\slash \\n \\u0041 \\",
        "braces {0} {{x}} ${y} $z %d",
        "right \u202E to left \u2066 isolate \u2069 \u200F",
        "nul \0 bell \a escape \u001b delete \u007f",
        "lone \ud800 and \udc00 surrogates, a pair 😀",
        "\ufeff bom \ufffe \uffff",
        "#pragma warning disable\n#if false\n#error",
        "umlauts äöü 中文");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Texts_reach_code_and_exposition_as_data(string text)
    {
        var set = new LabelEnum("Kind", EquatableArray.Of(new LabelValue(text, "Hostile"), new LabelValue("plain", "Plain")));
        var code = Models.Code(Models.Counter("orders", Models.Enum(set)) with { Help = text, Deprecated = text }) with
        {
            Enums = EquatableArray.Of(set),
            Summary = EquatableArray.Of(new SummarySection("s", "S", EquatableArray.Of(new SummaryField(text, "F", new SummaryNumber(1), text)))),
            ManifestName = text,
        };
        var source = ClassFile.Emit(code, EmissionTarget.Of(code, "", hasDependencyInjection: true));

        // As many lines of code as with a harmless text: nothing escaped from its literal or comment.
        var harmless = ClassFile.Emit(Harmless(code), EmissionTarget.Of(code, "", hasDependencyInjection: true));
        Assert.Equal(harmless.Split('\n').Length, source.Split('\n').Length);
        Assert.All(source.Where(character => character != '\n'), character => Assert.True(CharacterClass.IsPlain(character) || character == '\uFFFD', $"U+{(int)character:X4}"));

        // The literal says what the manifest says.
        var literals = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText);
        Assert.Contains(text, literals);

        var exposition = await Consumer.ExposeAsync(code with { Metrics = EquatableArray.Of(code.Metrics[0] with { Deprecated = null }) }, "metrics.IncrementOrders(Kind.Hostile, 3);");
        Assert.Contains("\nshop_orders_total{kind=\"" + InUtf8(Escape(text).Replace("\"", "\\\"", StringComparison.Ordinal)) + "\"} 3\n", exposition, StringComparison.Ordinal);
        Assert.Contains("# HELP shop_orders_total " + InUtf8(Escape(text)) + "\n", exposition, StringComparison.Ordinal);
    }

    private static CodeModel Harmless(CodeModel code) => code with
    {
        ManifestName = "x",
        Metrics = EquatableArray.Of(code.Metrics[0] with { Help = "x", Deprecated = "x" }),
    };

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string InUtf8(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
