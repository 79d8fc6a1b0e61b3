namespace ObserverMetrics.PromQL.Tests;

/// <summary>Short ways to say what a test is about.</summary>
internal static class Parse
{
    public static PromQLParserOptions Grafana { get; } = new() { GrafanaVariables = true };

    public static PromQLExpression Valid(string text, PromQLParserOptions? options = null)
    {
        var result = PromQLParser.Parse(text, options ?? PromQLParserOptions.Default);
        Assert.True(result.IsValid, $"{text}: {string.Join(" ", result.Errors.Select(error => error.Message))}");
        return result.Root!;
    }

    public static T Valid<T>(string text, PromQLParserOptions? options = null)
        where T : PromQLExpression => Assert.IsType<T>(Valid(text, options));

    public static string Print(string text, PromQLParserOptions? options = null) => PromQLPrinter.Print(Valid(text, options));

    public static PromQLParserOptions Since(int major, int minor) => new() { OldestVersion = new(major, minor) };

    public static string Slice(this string text, PromQLSpan span) => text.Substring(span.Start, span.Length);
}
