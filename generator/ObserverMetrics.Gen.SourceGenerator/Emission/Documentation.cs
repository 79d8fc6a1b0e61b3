using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes XML documentation.</summary>
internal static class Documentation
{
    public static void Write(CodeWriter writer, string summary, string? path = null, IEnumerable<Parameter>? parameters = null)
    {
        writer.Line($"/// <summary>{XmlText.Of(summary)}</summary>");
        foreach (var parameter in parameters ?? [])
            writer.Line($"/// <param name=\"{parameter.Name.TrimStart('@')}\">{XmlText.Of(parameter.Description)}</param>");

        if (path is not null)
            writer.Line($"/// <remarks>{XmlText.Of(path)}</remarks>");
    }
}
