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

    private readonly Dictionary<string, MetricLabel> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (LabelEnum Enum, int Line)> _enums = new(StringComparer.Ordinal);
    private readonly List<string> _usedEnums = [];
    private readonly HashSet<string> _usedShared = new(StringComparer.Ordinal);

    /// <summary>The closed sets that a metric or recorder uses, in order of their first use.</summary>
    public EquatableArray<LabelEnum> Enums => _usedEnums.Select(name => _enums[name].Enum).ToEquatableArray();

    /// <summary>The names of the shared labels.</summary>
    public IEnumerable<string> SharedNames => _shared.Keys;

    /// <summary>Binds the shared definitions, each once, whether it is used or not.</summary>
    public void DeclareShared(IEnumerable<LabelSyntax> labels)
    {
        foreach (var label in labels)
        {
            if (IsFree(label.Name) && Bind(label.Name, label.Definition) is { } bound)
                _shared[label.Name.Value] = bound;
            else
                context.MarkUnsound(label.Name.Value);
        }
    }

    /// <summary>The shared label of a name, for a recorder's parameter; null where there is none.</summary>
    public MetricLabel? FindShared(Spanned<string> name)
    {
        _usedShared.Add(name.Value);
        return _shared.TryGetValue(name.Value, out var label) ? Used(label) : null;
    }

    /// <summary>Resolves a label of a metric; null, with a diagnostic, where it cannot be.</summary>
    public MetricLabel? Bind(LabelUseSyntax use)
    {
        var name = use.Name.Value;
        if (use.Definition is not null)
            return IsFree(use.Name) && Bind(use.Name, use.Definition) is { } own ? Used(own) : null;

        if (FindShared(use.Name) is { } shared)
            return shared;

        if (!context.IsUnsound(name) && IsFree(use.Name))
            context.Report(ManifestRules.UnknownLabel, use.Name.Span, name, CheckContext.DidYouMean(name, context.Syntax.Labels.Select(label => label.Name.Value)));

        return null;
    }

    /// <summary>Reports the shared labels that nothing uses; to be called when metrics and recorders are bound.</summary>
    public void ReportUnused()
    {
        // A lost entry may have used them.
        if (context.Syntax.DamagedKeys.Count > 0)
            return;

        foreach (var label in context.Syntax.Labels.Where(label => _shared.ContainsKey(label.Name.Value) && !_usedShared.Contains(label.Name.Value)))
            context.Report(LintRules.UnusedLabel, label.Name.Span, label.Name.Value);
    }

    private MetricLabel Used(MetricLabel label)
    {
        if (label.Enum is { } name && !_usedEnums.Contains(name))
            _usedEnums.Add(name);

        return label;
    }

    private bool IsFree(Spanned<string> name)
    {
        if (!Reserved.TryGetValue(name.Value, out var reason) && !ReservedByPrefix(name.Value, out reason) && !ReservedByManifest(name.Value, out reason))
            return true;

        context.Report(ManifestRules.ReservedLabel, name.Span, name.Value, reason);
        return false;
    }

    private bool ReservedByManifest(string name, out string reason)
    {
        reason = context.Syntax.TargetLabels.Any(label => label.Value == name) ? "Prometheus sets it when it scrapes, as the manifest's 'target_labels' say" : "";
        return reason.Length > 0;
    }

    private static bool ReservedByPrefix(string name, out string reason)
    {
        reason = name.StartsWith("__", StringComparison.Ordinal) ? "Prometheus keeps names that begin with '__' to itself"
            : name.StartsWith("exported_", StringComparison.Ordinal) ? "Prometheus renames clashing labels to 'exported_…'"
            : "";
        return reason.Length > 0;
    }

    private MetricLabel? Bind(Spanned<string> name, LabelDefinitionSyntax definition)
    {
        if (definition.IsUnreadable)
            context.MarkUnsound(name.Value);

        var allow = new AllowList(definition.Allow);
        if (OfKind(name, definition, allow) is not { } label)
            return null;

        allow.ReportUseless(context);
        return label;
    }

    private MetricLabel? OfKind(Spanned<string> name, LabelDefinitionSyntax definition, AllowList allow) => definition.Kind switch
    {
        LabelKind.Bool => new MetricLabel(name.Value, LabelKind.Bool, null, EquatableArray.Of("false", "true"), 0),
        LabelKind.Enum => BindEnum(name, definition, allow),
        _ => new MetricLabel(name.Value, definition.Kind, null, EquatableArray<string>.Empty, definition.Limit?.Value ?? DefaultLimit),
    };

    private MetricLabel? BindEnum(Spanned<string> name, LabelDefinitionSyntax definition, AllowList allow)
    {
        var enumName = definition.EnumName?.Value ?? CSharpNames.Pascal(name.Value);
        if (BindValues(name.Value, definition) is not { } values)
            return null;

        if (HiddenTypes.By(enumName) is { } hidden)
            context.Lint(LintRules.EnumHidesType, definition.EnumName?.Span ?? name.Span, allow, name.Value, enumName, hidden);

        var labelEnum = new LabelEnum(enumName, values);
        var label = new MetricLabel(name.Value, LabelKind.Enum, enumName, values.Select(value => value.Value).ToEquatableArray(), 0);
        if (!_enums.TryGetValue(enumName, out var known))
        {
            _enums.Add(enumName, (labelEnum, name.Span.Line + 1));
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
                _ when bound.Member.Length == 0 => $"gives no C# name; write one: 'values: {{ \"{bound.Value}\": Name }}'",
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
