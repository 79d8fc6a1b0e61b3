namespace ObserverMetrics.PromQL;

/// <summary>
/// Prints expressions as Prometheus does. To trees that no text gives (a sum as an operand of a product) it adds the parentheses they need.
/// </summary>
public static class PromQLPrinter
{
    // A compilation prints each expression several times: a new buffer for each would be a good part of its garbage.
    [ThreadStatic]
    private static ShortPrinter? _printer;

    /// <summary>The canonical text in one line: what Prometheus's own expressions give as <c>String()</c>.</summary>
    public static string Print(PromQLExpression expression)
    {
        var printer = _printer ?? new ShortPrinter(null);

        // A printer that fails half-way is not used again.
        _printer = null;
        printer.Print(expression);
        var text = printer.TakeText();
        _printer = printer;
        return text;
    }

    /// <summary>The text in lines of about 100 characters: what <c>/api/v1/format_query</c> gives.</summary>
    /// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/api/#formatting-query-expressions.</remarks>
    public static string Pretty(PromQLExpression expression) => PrettyPrinter.Print(expression);
}
