namespace ObserverMetrics.PromQL;

/// <summary>
/// Prints expressions as Prometheus does. To trees that no text gives (a sum as an operand of a product) it adds the parentheses they need.
/// </summary>
public static class PromQLPrinter
{
    /// <summary>The canonical text in one line: what Prometheus's own expressions give as <c>String()</c>.</summary>
    public static string Print(PromQLExpression expression)
    {
        var printer = new ShortPrinter(null);
        printer.Print(expression);
        return printer.ToString();
    }

    /// <summary>The text in lines of about 100 characters: what <c>/api/v1/format_query</c> gives.</summary>
    /// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/api/#formatting-query-expressions.</remarks>
    public static string Pretty(PromQLExpression expression) => PrettyPrinter.Print(expression);
}
