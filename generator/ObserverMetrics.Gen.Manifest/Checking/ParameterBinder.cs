using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks a recorder's parameters: their types and defaults.</summary>
internal sealed class ParameterBinder(CheckContext context, LabelBinder labels, IReadOnlyDictionary<string, BoundMetric> metrics)
{
    private static readonly Dictionary<string, ParameterType> BuiltIn = new(StringComparer.Ordinal)
    {
        ["bool"] = ParameterType.Bool,
        ["long"] = ParameterType.Long,
        ["double"] = ParameterType.Double,
        ["seconds"] = ParameterType.Seconds,
        ["bytes"] = ParameterType.Bytes,
    };

    /// <summary>The sound parameters. Those with an error are reported and marked, so that what uses them gives no second one.</summary>
    public EquatableArray<RecorderParameter> Bind(RecorderSyntax recorder, ICollection<string> unsound)
    {
        var bound = new List<RecorderParameter>();
        foreach (var syntax in recorder.Parameters)
        {
            if (Bind(recorder, syntax) is { } parameter)
                bound.Add(parameter);
            else
                unsound.Add(syntax.Name.Value);
        }

        return bound.ToEquatableArray();
    }

    private RecorderParameter? Bind(RecorderSyntax recorder, RecorderParameterSyntax syntax)
    {
        var (name, type) = (syntax.Name.Value, syntax.Type.Value);
        if (BuiltIn.TryGetValue(type, out var builtIn))
            return WithDefault(new RecorderParameter(name, builtIn, null, null), syntax, null);

        if (LabelOf(recorder, syntax.Type) is { } label)
        {
            var kind = label.Kind switch
            {
                LabelKind.Enum => ParameterType.Enum,
                LabelKind.Bool => ParameterType.Bool,
                LabelKind.OpenInt => ParameterType.Long,
                _ => ParameterType.String,
            };
            return WithDefault(new RecorderParameter(name, kind, label.Enum, null), syntax, label);
        }

        if (!MayBeLost(recorder, type))
        {
            var known = BuiltIn.Keys.Concat(labels.SharedNames).ToList();
            context.Report(ManifestRules.UnknownParameterType, syntax.Type.Span, type, CheckContext.DidYouMean(type, known), string.Join(", ", known));
        }

        return null;
    }

    // A label that only one metric defines, inline, is known by its name to the recorders that record this metric.
    private MetricLabel? LabelOf(RecorderSyntax recorder, Spanned<string> type) =>
        labels.FindShared(type)
        ?? recorder.Entries
            .Select(entry => metrics.TryGetValue(entry.Metric.Value, out var bound) ? bound.Metric : null)
            .SelectMany(metric => metric?.Labels ?? EquatableArray<MetricLabel>.Empty)
            .FirstOrDefault(label => label.Name == type.Value);

    // The label may be that of a metric with an error: then nothing is claimed.
    private bool MayBeLost(RecorderSyntax recorder, string type) =>
        context.IsUnsound(type) || recorder.Entries.Any(entry => context.IsUnsound(entry.Metric.Value));

    private RecorderParameter? WithDefault(RecorderParameter parameter, RecorderParameterSyntax syntax, MetricLabel? label)
    {
        if (syntax.Default is not { } written)
            return parameter;

        var (text, mend) = parameter.Type switch
        {
            ParameterType.Bool => (written.Value is "true" or "false" ? written.Value : null, "write true or false"),
            ParameterType.Long or ParameterType.Bytes => (long.TryParse(written.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : null, "write a whole number"),
            ParameterType.Double => (decimal.TryParse(written.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null, "write a number"),
            // A TimeSpan has no constants but its default, zero.
            ParameterType.Seconds => (written.Value is "0" or "0s" ? "0" : null, "C# allows no other default than 0 for a duration"),
            ParameterType.Enum => (label!.Values.Contains(written.Value) ? written.Value : null, "write one of: " + string.Join(", ", label!.Values)),
            _ => (written.Value, ""),
        };
        if (text is not null)
            return parameter with { Default = text };

        context.Report(ManifestRules.UnknownDefault, written.Span, written.Value, parameter.Name, syntax.Type.Value, mend);
        return null;
    }
}
