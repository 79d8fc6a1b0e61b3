using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes a closed label set as an enum.</summary>
internal static class EnumEmitter
{
    public static void Write(CodeWriter writer, ClassModel model, LabelEnum set)
    {
        writer.Gap();
        Documentation.Write(writer, $"Values of a label. An undefined one is recorded under other.");
        writer.Line(ClassFile.GeneratedCode);
        using var body = writer.Braces($"{model.Access} enum {Identifiers.Escape(set.Name)}");
        for (var i = 0; i < set.Values.Count; i++)
        {
            writer.Gap();
            Documentation.Write(writer, $"The value {set.Values[i].Value}.");
            writer.Line($"{Identifiers.Escape(set.Values[i].Member)} = {i.ToString(CultureInfo.InvariantCulture)},");
        }
    }
}
