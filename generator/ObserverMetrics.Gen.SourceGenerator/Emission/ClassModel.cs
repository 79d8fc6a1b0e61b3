using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>A code model with all names chosen that C# needs.</summary>
internal sealed class ClassModel
{
    private readonly Dictionary<string, MetricMember> _byName;
    private readonly Dictionary<string, LabelEnum> _enums;

    public ClassModel(CodeModel code, EmissionTarget target)
    {
        Code = code;
        Target = target;
        Access = code.IsInternal ? "internal" : "public";
        _enums = code.Enums.ToDictionary(item => item.Name, StringComparer.Ordinal);

        var fields = new NameScope();
        // Few manifests need it, and it is as large as all names together.
        var types = new Lazy<NameScope>(() => new NameScope([code.ClassName, .. MethodNames(code)]));
        Metrics = [.. code.Metrics.Select(metric => Member(metric, fields, types))];
        _byName = Metrics.ToDictionary(member => member.Metric.Name, StringComparer.Ordinal);
    }

    public CodeModel Code { get; }

    public EmissionTarget Target { get; }

    /// <summary>The accessibility of all generated types.</summary>
    public string Access { get; }

    /// <summary>All metrics, in the order of the file.</summary>
    public MetricMember[] Metrics { get; }

    /// <summary>The metric of a full exposed name.</summary>
    public MetricMember this[string metric] => _byName[metric];

    /// <summary>The full name of a type that is generated beside the class.</summary>
    public string TypeName(string type) => Target.GlobalPrefix + Identifiers.Escape(type);

    /// <summary>The C# expression for a value of an enum; one outside the set is the undefined value, which counts as <c>other</c>.</summary>
    public string EnumMember(string enumName, string value)
    {
        foreach (var candidate in _enums[enumName].Values)
        {
            if (candidate.Value == value)
                return $"{TypeName(enumName)}.{Identifiers.Escape(candidate.Member)}";
        }

        return $"({TypeName(enumName)})(-1)";
    }

    private static IEnumerable<string> MethodNames(CodeModel code) =>
        code.Metrics.SelectMany(metric => MetricMethods.Prefixes.Select(prefix => prefix + metric.CSharpName))
            .Concat(code.Recorders.Select(recorder => MetricMethods.Record + recorder.Name));

    private static MetricMember Member(Metric metric, NameScope fields, Lazy<NameScope> types)
    {
        var parameters = new NameScope();
        string[] labels = [.. metric.Labels.Select(label => Identifiers.Escape(parameters.Take(Identifiers.Camel(label.Name))))];
        return new MetricMember(
            metric,
            "_" + fields.Take(Identifiers.Camel(metric.CSharpName)),
            labels,
            wanted => labels.Length == 0 ? wanted : new NameScope(labels).Take(wanted),
            metric.Type == MetricType.Histogram && labels.Length > 0 ? types.Value.Take(metric.CSharpName + "Timer") : "");
    }
}
