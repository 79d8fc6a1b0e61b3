using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes the constructors, which register all metrics.</summary>
internal static class ConstructorEmitter
{
    public static void Write(CodeWriter writer, ClassModel model)
    {
        var name = Identifiers.Escape(model.Code.ClassName);
        writer.Gap();
        Documentation.Write(writer, "Registers the metrics in the default registry.");
        writer.Lines($$"""
            public {{name}}()
                : this({{RuntimeNames.DefaultRegistry}})
            {
            }
            """);
        writer.Gap();
        Documentation.Write(writer, "Registers the metrics in a registry.", parameters: [new Parameter(RuntimeNames.CollectorRegistry, "registry", "The registry; instances made for the same one share their series.")]);
        writer.Line($"public {name}({RuntimeNames.CollectorRegistry} registry)");
        using var body = writer.Braces($"    : base(registry, {Literals.Of(model.Code.ManifestName)}, ManifestHash)");
        var labels = WriteLabels(writer, model);
        writer.Gap();
        foreach (var member in model.Metrics)
            writer.Line($"{member.Field} = {Creation(member, labels)};");
    }

    // A label that several metrics share is declared once.
    private static Dictionary<MetricLabel, string> WriteLabels(CodeWriter writer, ClassModel model)
    {
        var names = new NameScope("registry");
        var declared = new Dictionary<MetricLabel, string>();
        foreach (var label in model.Metrics.Where(member => member.Metric.Source != MetricSource.Build).SelectMany(member => member.Metric.Labels))
        {
            if (declared.ContainsKey(label))
                continue;

            var name = names.Take(Identifiers.Camel(label.Name) + "Label");
            declared.Add(label, name);
            writer.Line($"var {name} = {LabelTypes.Declaration(label)};");
        }

        return declared;
    }

    private static string Creation(MetricMember member, Dictionary<MetricLabel, string> labels)
    {
        var metric = member.Metric;
        var identity = $"{Literals.Of(metric.Name)}, {Literals.Of(metric.Help)}";
        if (metric.Source == MetricSource.Uptime)
            return $"CreateUptime({identity})";

        if (metric.Source == MetricSource.Build)
            return $"CreateBuildInfo({identity}, GetType().Assembly)";

        var labelArguments = string.Concat(LabelArguments(metric, labels).Select(argument => ", " + argument));
        var traced = metric.TakesExemplars ? "Traced" : "";
        return metric.Type switch
        {
            MetricType.Counter => $"Create{traced}Counter({identity}{labelArguments})",
            MetricType.Gauge => $"CreateGauge({identity}{Initial(metric)}{labelArguments})",
            _ => $"Create{traced}Histogram({identity}, new double[] {{ {string.Join(", ", metric.Buckets.Select(Literals.Of))} }}{labelArguments})",
        };
    }

    private static string Initial(Metric metric) =>
        metric.Initial is { } initial ? ", " + Literals.Of(initial) : metric.Labels.Count > 0 ? ", null" : "";

    private static IEnumerable<string> LabelArguments(Metric metric, Dictionary<MetricLabel, string> labels)
    {
        if (metric.Labels.Count == 0)
            yield break;

        yield return $"new[] {{ {string.Join(", ", metric.Labels.Select(label => labels[label]))} }}";
        foreach (var never in metric.Never)
            yield return $"new {RuntimeNames.NeverTogether}({string.Join(", ", never.Values.Select(values => values.Count == 0 ? "new string[0]" : $"new[] {{ {Literals.Of(values)} }}"))})";
    }
}
