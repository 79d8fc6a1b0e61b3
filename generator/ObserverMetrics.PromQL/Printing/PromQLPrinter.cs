namespace ObserverMetrics.PromQL;

/// <summary>
/// Prints expressions as Prometheus does. To trees that no text gives (a sum as an operand of a product) it adds the parentheses they need.
/// </summary>
public static class PromQLPrinter
{
    // A compilation prints each expression several times: a new buffer for each would be a good part of its garbage.
    [ThreadStatic]
    private static ShortPrinter? _printer;

    /// <summary>The canonical text in one line: what the expressions of Prometheus 2.42 give as <c>String()</c>.</summary>
    public static string Print(PromQLExpression expression) => Print(expression, isLossless: false);

    /// <summary>As <see cref="Print(PromQLExpression)"/>, but it always reads back as the same expression: the text for a file.</summary>
    /// <remarks>
    /// Prometheus 2.42 leaves out <c>ignoring () group_left</c> and a matcher for an empty <c>__name__</c>, prints U+FFFD so that it refuses
    /// the text, and infinity with a sign, which before <c>^</c> is one of the power.
    /// </remarks>
    public static string PrintLossless(PromQLExpression expression) => Print(expression, isLossless: true);

    /// <summary>The text in lines of about 100 characters: what <c>/api/v1/format_query</c> of Prometheus 2.42 gives.</summary>
    /// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/api/#formatting-query-expressions.</remarks>
    public static string Pretty(PromQLExpression expression) => PrettyPrinter.Print(expression);

    private static string Print(PromQLExpression expression, bool isLossless)
    {
        var printer = _printer ?? new ShortPrinter(null);

        // A printer that fails half-way is not used again.
        _printer = null;
        printer.IsLossless = isLossless;
        printer.Print(expression);
        var text = printer.TakeText();
        _printer = printer;
        return text;
    }
}
