using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Resolves labels: shared definitions, closed sets and their enums.</summary>
internal sealed class LabelBinder(CheckContext context)
{
    private const int DefaultLimit = 100;
    private const string OverflowValue = "other";

    private static readonly Dictionary<string, string> Reserved = new(StringComparer.Ordinal)
    {
        ["le"] = "histograms use it for their buckets",
        ["quantile"] = "summaries use it for their quantiles",
        ["job"] = "Prometheus sets it when it scrapes",
        ["instance"] = "Prometheus sets it when it scrapes",
    };

    private readonly Dictionary<string, LabelDefinitionSyntax> _shared = [];
    private readonly Dictionary<string, (LabelEnum Enum, int Line)> _enums = new(StringComparer.Ordinal);
    private readonly List<LabelEnum> _used = [];

    /// <summary>The closed sets that were bound, in order of their first use.</summary>
    public EquatableArray<LabelEnum> Enums => _used.ToEquatableArray();

    public void DeclareShared(IEnumerable<LabelSyntax> labels)
    {
        foreach (var label in labels)
            _shared[label.Name.Value] = label.Definition;
    }

    /// <summary>The shared label of a name, for a recorder's parameter; null where there is none.</summary>
    public MetricLabel? FindShared(Spanned<string> name) =>
        _shared.TryGetValue(name.Value, out var definition) ? Bind(name, definition) : null;

    /// <summary>The names of the shared labels.</summary>
    public IEnumerable<string> SharedNames => _shared.Keys;

    /// <summary>Resolves a label of a metric; null, with a diagnostic, where it cannot be.</summary>
    public MetricLabel? Bind(LabelUseSyntax use)
    {
        var name = use.Name.Value;
        if (Reserved.TryGetValue(name, out var reason) || ReservedByPrefix(name, out reason))
        {
            context.Report(ManifestRules.ReservedLabel, use.Name.Span, name, reason);
            return null;
        }

        if (use.Definition is not null)
            return Bind(use.Name, use.Definition);

        if (FindShared(use.Name) is { } shared)
            return shared;

        if (!context.IsUnsound(name))
            context.Report(ManifestRules.UnknownLabel, use.Name.Span, name, CheckContext.DidYouMean(name, _shared.Keys));

        return null;
    }

    private static bool ReservedByPrefix(string name, out string reason)
    {
        reason = name.StartsWith("__", StringComparison.Ordinal) ? "Prometheus keeps names that begin with '__' to itself"
            : name.StartsWith("exported_", StringComparison.Ordinal) ? "Prometheus renames clashing labels to 'exported_…'"
            : "";
        return reason.Length > 0;
    }

    private MetricLabel? Bind(Spanned<string> name, LabelDefinitionSyntax definition) => definition.Kind switch
    {
        LabelKind.Bool => new MetricLabel(name.Value, LabelKind.Bool, null, EquatableArray.Of("false", "true"), 0),
        LabelKind.Enum => BindEnum(name, definition),
        _ => new MetricLabel(name.Value, definition.Kind, null, EquatableArray<string>.Empty, definition.Limit?.Value ?? DefaultLimit),
    };

    private MetricLabel? BindEnum(Spanned<string> name, LabelDefinitionSyntax definition)
    {
        var enumName = definition.EnumName?.Value ?? CSharpNames.Pascal(name.Value);
        if (BindValues(name.Value, definition) is not { } values)
            return null;

        var labelEnum = new LabelEnum(enumName, values);
        var label = new MetricLabel(name.Value, LabelKind.Enum, enumName, values.Select(value => value.Value).ToEquatableArray(), 0);
        if (!_enums.TryGetValue(enumName, out var known))
        {
            _enums.Add(enumName, (labelEnum, name.Span.Line + 1));
            _used.Add(labelEnum);
            return label;
        }

        if (known.Enum == labelEnum)
            return label;

        var line = known.Line.ToString(CultureInfo.InvariantCulture);
        context.Report(ManifestRules.EnumClash, definition.EnumName?.Span ?? name.Span, enumName, line, enumName + "2");
        return null;
    }

    private EquatableArray<LabelValue>? BindValues(string label, LabelDefinitionSyntax definition)
    {
        var values = new List<LabelValue>();
        var sound = true;
        foreach (var (value, member) in definition.Values.Select(item => (item.Value, item.Member)))
        {
            var bound = new LabelValue(value.Value, member?.Value ?? CSharpNames.Pascal(value.Value));
            var complaint = bound.Value switch
            {
                OverflowValue => "is reserved for values beyond a limit; choose another word",
                "" => "is empty, which to Prometheus is no label at all; choose a word",
                _ when values.Any(earlier => earlier.Value == bound.Value) => "is already there; write it once",
                _ when bound.Member.Length == 0 => "gives no C# name; write one: 'values: { \"" + bound.Value + "\": Name }'",
                _ => null,
            };
            if (complaint is not null)
                context.Report(ManifestRules.BadLabelValue, value.Span, bound.Value, label, complaint);
            else if (values.Find(earlier => earlier.Member == bound.Member) is { } twin)
                context.Report(ManifestRules.EnumMemberClash, value.Span, twin.Value, bound.Value, label, bound.Member);
            else
            {
                values.Add(bound);
                continue;
            }

            sound = false;
        }

        return sound && values.Count > 0 ? values.ToEquatableArray() : null;
    }
}
