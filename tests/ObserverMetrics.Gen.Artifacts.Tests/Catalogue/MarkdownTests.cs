using ObserverMetrics.Gen.Artifacts.Catalogue;

namespace ObserverMetrics.Gen.Artifacts.Tests.Catalogue;

public class MarkdownTests
{
    [Theory]
    [InlineData("plain text.", "plain text.")]
    [InlineData("a *c* _d_ <e> [f](g) `h` \\ $i$ ~j~", "a \\*c\\* \\_d\\_ \\<e\\> \\[f\\](g) \\`h\\` \\\\ \\$i\\$ \\~j\\~")]
    [InlineData("Latency & Errors &amp;", "Latency & Errors \\&amp;")]
    [InlineData("two\r\nlines\n", "two lines")]
    public void Text_is_nothing_but_text(string text, string expected) => Assert.Equal(expected, Markdown.Text(text));

    [Theory]
    [InlineData("C#", "## C\\#")]
    [InlineData("a ##", "## a \\##")]
    [InlineData("# of requests", "## # of requests")]
    public void A_heading_keeps_the_number_signs_at_its_end(string text, string expected) => Assert.Equal(expected, Markdown.Heading(2, text));

    [Theory]
    [InlineData("- a", "\\- a")]
    [InlineData("+ a", "\\+ a")]
    [InlineData("# a", "\\# a")]
    [InlineData("===", "\\===")]
    [InlineData("1. a", "1\\. a")]
    [InlineData("12) a", "12\\) a")]
    [InlineData("1234567890. a", "1234567890. a")]
    [InlineData("5xx. a", "5xx. a")]
    [InlineData("", "")]
    public void A_paragraph_starts_no_list_and_no_heading(string template, string expected) => Assert.Equal(expected, Markdown.Paragraph(template));

    [Fact]
    public void A_template_s_holes_are_code() =>
        Assert.Equal("`{{ $value | humanize }}` of \\*all\\* `{{ $labels.job }}`", Markdown.Template("{{ $value | humanize }} of *all* {{ $labels.job }}"));

    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a|b", "`a|b`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a", "`` `a ``")]
    public void Code_is_fenced_by_more_backticks_than_it_has(string code, string expected) => Assert.Equal(expected, Markdown.Code(code));

    [Fact]
    public void A_bar_does_not_end_a_cell_even_in_code() =>
        Assert.Equal("| a |\n| --- |\n| `b\\|c` |\n", new MarkdownDocument().Table(["a"], [[Markdown.Code("b|c")]]).Text.ToString());

    [Fact]
    public void A_block_of_code_ends_where_it_should() =>
        Assert.Equal("````promql\na\n```\nb\n````", Markdown.CodeBlock("promql", "a\n```\nb\n"));

    [Fact]
    public void A_runbook_s_headings_stay_in_its_quotation() =>
        Assert.Equal("> # Look\n>\n> there", Markdown.Quotation("# Look\n\nthere\n"));
}
