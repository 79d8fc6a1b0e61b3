using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ObserverMetrics.Fuzz.Generation;
using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Fuzz.Injection;

/// <summary>Hostile texts in <c>METRICS.md</c>: whatever they hold, the document has the same headings, tables and lists.</summary>
public class CatalogueInjectionTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().UseTaskLists().UseMathematics().Build();

    private static readonly Lazy<List<string>> Plain = new(() => Build(Read("Plain")));

    private static readonly string[] Html = ["<br>", "<code>", "</code>"];

    public static TheoryData<string> Texts => [.. HostileText.Any, "# heading", "- item", "+ item", "1. item", "1) item", "===", "---", "    code", "> quotation", "title #", "|", "| a | b |", "\\", "`", "[x]: /url", "\\|`", "a\\\\|b"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_changes_nothing_of_the_document_s_build(string text)
    {
        var document = Read(text);

        Assert.Equal(Plain.Value, Build(document));
        var inlines = document.Descendants<Inline>().ToList();
        Assert.All(inlines.OfType<HtmlInline>(), html => Assert.Contains(html.Tag, Html));
        Assert.DoesNotContain(inlines.OfType<LinkInline>(), link => !link.IsAutoLink);
    }

    private static List<string> Build(MarkdownDocument document) =>
        [.. document.Descendants<Block>().Where(block => block is not LinkReferenceDefinitionGroup).Select(block => block.GetType().Name + (block is HeadingBlock heading ? heading.Level : block is TableRow row ? row.Count : ""))];

    private static MarkdownDocument Read(string text)
    {
        var (quoted, line) = (Entries.Quoted(text), Entries.Quoted(Line(text)));
        var template = Entries.Quoted(text.Replace("{{", "", StringComparison.Ordinal));
        var manifest = Everything.Do($$"""
            name: Shop
            labels: { kind: { values: { {{quoted}}: Hostile, plain: Plain } } }
            groups:
              shop:
                title: {{line}}
                metrics: { shop_orders_total: { type: counter, help: {{quoted}}, deprecated: {{quoted}}, labels: [kind], allow: { OMG3010: Test. } } }
                recordings: { 'job:shop_orders:rate5m': { help: {{quoted}}, rate: shop_orders_total, where: { kind: [{{quoted}}, plain] }, allow: { OMG3010: Test. } } }
                panels: [{ title: {{line}}, type: timeseries, rate: shop_orders_total, description: {{quoted}}, allow: { OMG3010: Test. } }]
                alerts: { {{Entries.Quoted("A " + Line(text))}}: { rate: shop_orders_total, where: { kind: {{quoted}} }, above: 1, severity: info, summary: {{template}}, description: {{template}}, labels: { team: {{template}} }, annotations: { note: {{template}} }, allow: { OMG3010: Test. } } }
            dashboard: { title: {{line}} }
            """);
        Assert.NotNull(manifest);
        return Markdown.Parse(ArtifactEmitter.Emit(manifest).Single(file => file.Path == OutputFileNames.Catalogue).Text, GitHub);
    }

    private static string Line(string text) => string.Concat(text.Select(character => character < ' ' || character == '\u007f' ? '_' : character)).Trim();
}
