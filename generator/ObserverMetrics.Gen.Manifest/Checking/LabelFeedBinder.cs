using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks where a recorded metric's labels come from: parameters of the same name, others, or fixed values.</summary>
internal sealed class LabelFeedBinder(CheckContext context)
{
    /// <summary>A feed for each of the metric's labels; null, with diagnostics, where one lacks it or the entry feeds another.</summary>
    public EquatableArray<LabelFeed>? Bind(RecorderEntrySyntax entry, Metric metric, RecorderParameters parameters)
    {
        var feeds = metric.Labels.Select(label => Bind(entry, metric, label, parameters)).ToList();
        var unknown = entry.Labels.Where(feed => !metric.Labels.Any(label => label.Name == feed.Label.Value)).ToList();
        foreach (var feed in unknown)
            Report(feed.Label, "label", metric.Name, metric.Labels.Select(label => label.Name));

        return feeds.Contains(null) || unknown.Count > 0 ? null : feeds.Select(feed => feed!).ToEquatableArray();
    }

    private LabelFeed? Bind(RecorderEntrySyntax entry, Metric metric, MetricLabel label, RecorderParameters parameters)
    {
        var feed = entry.Labels.FirstOrDefault(item => item.Label.Value == label.Name);
        var name = feed?.From.Value ?? label.Name;
        if (parameters.Find(name) is { } source)
            return FromParameter(feed?.From.Span ?? entry.Metric.Span, label, source);

        if (parameters.IsUnsound(name))
            return null;

        if (feed is not null)
            return FromValue(feed.From, label, parameters);

        context.Report(ManifestRules.LabelNotFed, entry.Metric.Span, label.Name, metric.Name);
        return null;
    }

    private LabelFeed? FromParameter(SourceSpan span, MetricLabel label, RecorderParameter source)
    {
        var fits = label.Kind switch
        {
            LabelKind.Enum => source.Type == ParameterType.Enum && source.Enum == label.Enum,
            LabelKind.Bool => source.Type == ParameterType.Bool,
            LabelKind.OpenInt => source.Type == ParameterType.Long,
            _ => source.Type == ParameterType.String,
        };
        if (fits)
            return new LabelFeed(label.Name, source.Name, null);

        context.Report(ManifestRules.ParameterType, span, source.Name, RecorderParameters.TypeText(source), $"it would feed the label '{label.Name}'", $"declare the parameter as '{source.Name}: {label.Name}'");
        return null;
    }

    private LabelFeed? FromValue(Spanned<string> value, MetricLabel label, RecorderParameters parameters)
    {
        var isWhole = long.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        if (label.Kind == LabelKind.OpenString || (label.Kind == LabelKind.OpenInt && isWhole) || label.Values.Contains(value.Value))
            return new LabelFeed(label.Name, null, value.Value);

        var known = label.Kind == LabelKind.OpenInt ? EquatableArray.Of("a whole number") : label.Values;
        Report(value, "value", label.Name, [.. known, .. parameters.All.Select(parameter => parameter.Name)]);
        return null;
    }

    private void Report(Spanned<string> found, string kind, string owner, IEnumerable<string> candidates)
    {
        var names = candidates.ToList();
        context.Report(ManifestRules.BadCombination, found.Span, found.Value, kind, owner, CheckContext.DidYouMean(found.Value, names), names.Count == 0 ? "none, it has no labels" : string.Join(", ", names));
    }
}
