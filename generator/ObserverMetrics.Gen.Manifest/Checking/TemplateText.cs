namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Text in annotations, which Prometheus reads as templates: one that it cannot read makes it refuse the whole rule file.</summary>
internal static class TemplateText
{
    /// <summary>A template that gives a text as it is.</summary>
    public static string Literal(string text) => text.Replace("{{", "{{ \"{{\" }}");
}
