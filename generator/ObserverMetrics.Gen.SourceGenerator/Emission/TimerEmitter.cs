using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes the struct that measures a histogram with labels, and the method that starts it.</summary>
internal static class TimerEmitter
{
    public static void Write(CodeWriter writer, ClassModel model, MetricMember member)
    {
        var properties = PropertyNames(member.Metric);
        WriteMethod(writer, model, member);
        writer.Gap();
        Documentation.Write(writer, $"Measures {member.Metric.Name} until it is disposed. Labels that are not set by then count as other.", member.Metric.Path);
        using (writer.Braces($"public readonly struct {member.TimerType} : {RuntimeNames.Disposable}"))
        {
            writer.Lines($"""
                private readonly {member.FieldType} _series;
                private readonly {RuntimeNames.LabelledTimer} _timer;
                """);
            WriteConstructor(writer, model, member, properties);
            for (var i = 0; i < properties.Length; i++)
                WriteProperty(writer, model, member.Metric.Labels[i], properties[i], i);

            WriteDispose(writer, member);
        }
    }

    private static string[] PropertyNames(Metric metric)
    {
        var names = new NameScope([.. NameScope.ObjectMembers, "Dispose"]);
        return [.. metric.Labels.Select(label => names.Take(Identifiers.Pascal(label.Name)))];
    }

    private static void WriteMethod(CodeWriter writer, ClassModel model, MetricMember member)
    {
        Parameter[] parameters = [.. member.LabelParameters(model).Select(parameter => parameter with { Type = parameter.Type + "?", Default = "null" })];
        new MethodEmitter(writer, model, member).Write(
            member.TimerType,
            MetricMethods.Measure,
            "Measures until the result is disposed; labels can be set on it until then.",
            $"new {member.TimerType}({string.Join(", ", [member.Field, .. parameters.Select(parameter => parameter.Name)])})",
            parameters,
            writeObsolete: true);
    }

    private static void WriteConstructor(CodeWriter writer, ClassModel model, MetricMember member, string[] properties)
    {
        var series = member.ValueName("series");
        var parameters = member.LabelParameters(model).Select(parameter => $"{parameter.Type}? {parameter.Name}");
        writer.Gap();
        using var body = writer.Braces($"internal {member.TimerType}({string.Join(", ", [$"{member.FieldType} {series}", .. parameters])})");
        writer.Lines($"""
            _series = {series};
            _timer = {RuntimeNames.LabelledTimer}.Start({member.Metric.Labels.Count.ToString(CultureInfo.InvariantCulture)});
            """);
        for (var i = 0; i < properties.Length; i++)
            writer.Line($"this.{properties[i]} = {member.LabelNames[i]};");
    }

    private static void WriteProperty(CodeWriter writer, ClassModel model, MetricLabel label, string name, int index)
    {
        var type = LabelTypes.Of(label, model) + "?";
        var position = index.ToString(CultureInfo.InvariantCulture);
        var (kind, fromNumber, toNumber) = label.Kind switch
        {
            LabelKind.Enum => ("Number", $"({type})", "(int?)"),
            LabelKind.Bool => ("Flag", "", ""),
            LabelKind.OpenInt => ("Number", "", ""),
            _ => ("Text", "", ""),
        };

        writer.Gap();
        Documentation.Write(writer, $"{LabelTypes.Describe(label)} Can be set until the measurement ends.");
        using var body = writer.Braces($"public {type} {name}");
        writer.Line($"get => {fromNumber}_timer.Get{kind}({position});");
        writer.Line($"set => _timer.Set{kind}({position}, {toNumber}value);");
    }

    private static void WriteDispose(CodeWriter writer, MetricMember member)
    {
        LabelPlace[] places = [.. member.Metric.Labels.Select(LabelPlace.OfTimer)];
        writer.Gap();
        Documentation.Write(writer, "Ends the measurement and adds the observation, once.");
        writer.Lines($$"""
            public void Dispose()
            {
                if (!_timer.TryStop(out var state))
                    return;

                var cell = {{CellExpression.Of("_series", member.Metric.Labels, places)}};
                var seconds = state.Seconds;
                state.Release();
                cell.Observe(seconds);
            }
            """);
    }
}
