using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes the methods of one metric.</summary>
/// <param name="writer">Where to.</param>
/// <param name="model">The class.</param>
/// <param name="member">The metric.</param>
internal sealed class MethodEmitter(CodeWriter writer, ClassModel model, MetricMember member)
{
    /// <summary>A method whose body is one expression.</summary>
    /// <param name="type">What it returns.</param>
    /// <param name="prefix">What its name begins with.</param>
    /// <param name="summary">What it does; null for the metric's help alone.</param>
    /// <param name="body">The expression.</param>
    /// <param name="more">Its parameters behind the labels.</param>
    public void Write(string type, string prefix, string? summary, string body, params Parameter[] more) =>
        Write(type, prefix, summary, body, [.. member.LabelParameters(model), .. more], writeObsolete: true);

    /// <summary>A method with parameters of its own.</summary>
    public void Write(string type, string prefix, string? summary, string body, Parameter[] parameters, bool writeObsolete)
    {
        writer.Gap();
        Documentation.Write(writer, Summary(summary), member.Remarks, parameters);
        if (writeObsolete && member.Metric.Deprecated is { } deprecated)
            writer.Line($"[global::System.Obsolete({Literals.Of(deprecated)})]");

        writer.Line($"public {type} {prefix}{member.Metric.CSharpName}({string.Join(", ", (object[])parameters)}) => {body};");
    }

    private string Summary(string? summary) => summary is null ? member.Metric.Help : $"{member.Metric.Help} {summary}";
}
