using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes the summary's class and the method that computes it.</summary>
internal static class SummaryEmitter
{
    public static void WriteMethods(CodeWriter writer, ClassModel model, SummaryModel summary)
    {
        var type = model.TypeName(summary.ClassName);
        var expressions = new SummaryExpressionEmitter(model);
        writer.Gap();
        Documentation.Write(writer, "Computes the summary from the present values.");
        using (writer.Braces($"public {type} GetSummary()"))
        {
            writer.Line("Refresh();");
            using var result = writer.Braces($"return new {type}", ";");
            foreach (var section in summary.Sections)
            {
                using var values = writer.Braces($"{Identifiers.Escape(section.Property)} = new {type}.{section.Type}", ",");
                foreach (var (field, property) in section.Fields)
                    writer.Line($"{property} = Finite({expressions.Emit(field.Value)}),");
            }
        }

        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {RuntimeNames.MetricsSummary} ReadSummary() => GetSummary();");
    }

    public static void WriteTypes(CodeWriter writer, ClassModel model, SummaryModel summary)
    {
        writer.Gap();
        Documentation.Write(writer, $"The summary of {model.Code.ManifestName}: values computed from the process's own metrics. What has no value is null.");
        writer.Line(ClassFile.GeneratedCode);
        using var body = writer.Braces($"{model.Access} sealed partial class {summary.ClassName} : {RuntimeNames.MetricsSummary}");
        foreach (var section in summary.Sections)
            WriteSectionProperty(writer, section);

        WriteJson(writer, summary);
        foreach (var section in summary.Sections)
            WriteSection(writer, section);
    }

    private static void WriteSectionProperty(CodeWriter writer, SummarySectionModel section)
    {
        writer.Gap();
        Documentation.Write(writer, $"The section {section.Section.Name}.", "summary." + section.Section.Name);
        writer.Line($"public {section.Type} {Identifiers.Escape(section.Property)} {{ get; init; }} = new {section.Type}();");
    }

    private static void WriteSection(CodeWriter writer, SummarySectionModel section)
    {
        writer.Gap();
        Documentation.Write(writer, $"The section {section.Section.Name}.", "summary." + section.Section.Name);
        using var body = writer.Braces($"public sealed class {section.Type}");
        foreach (var (field, property) in section.Fields)
        {
            writer.Gap();
            Documentation.Write(writer, $"The value {field.Name}.", field.Path);
            writer.Line($"public double? {property} {{ get; init; }}");
        }
    }

    private static void WriteJson(CodeWriter writer, SummaryModel summary)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        using var body = writer.Braces($"protected override void Write({RuntimeNames.Utf8JsonWriter} json)");
        foreach (var section in summary.Sections)
        {
            writer.Line($"json.WriteStartObject({Literals.Of(section.Section.Name)});");
            foreach (var (field, property) in section.Fields)
                writer.Line($"Write(json, {Literals.Of(field.Name)}, this.{Identifiers.Escape(section.Property)}.{property});");

            writer.Line("json.WriteEndObject();");
        }
    }
}
