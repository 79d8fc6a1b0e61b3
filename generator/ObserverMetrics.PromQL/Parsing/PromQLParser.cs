namespace ObserverMetrics.PromQL;

/// <summary>Reads PromQL: https://prometheus.io/docs/prometheus/latest/querying/basics/.</summary>
public static class PromQLParser
{
    /// <summary>
    /// How deeply an expression may be nested. Chains of left-associative operators do not nest: <c>a + b + c + …</c> may be of any length.
    /// </summary>
    public const int MaxDepth = 300;

    /// <summary>Reads what Prometheus 2.42 accepts.</summary>
    public static PromQLParseResult Parse(string text) => Parse(text, PromQLParserOptions.Default);

    /// <summary>Reads what the given version accepts.</summary>
    public static PromQLParseResult Parse(string text, PromQLParserOptions options)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (options is null)
            throw new ArgumentNullException(nameof(options));

        var errors = new ErrorSink();
        var root = new ExpressionParser(text, options, errors).ParseAll();
        if (errors.HasSyntaxErrors)
            return new PromQLParseResult(null, errors.InOrder());

        PromQLTypeChecker.Check(root, errors);
        return new PromQLParseResult(root, errors.InOrder());
    }
}
