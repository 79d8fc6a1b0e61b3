using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Sees to it that a name is written once in a manifest, as a series and as an alert, and that it is not the library's or Prometheus's.</summary>
internal sealed class NameBinder(CheckContext context)
{
    private const string LibraryPrefix = "observermetrics_";

    private readonly Dictionary<string, Owner> _series = new(context.MetricCount, StringComparer.Ordinal);
    private readonly Dictionary<string, Owner> _alerts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _reservedAlerts = new(StringComparer.Ordinal);

    public bool DeclareMetric(Spanned<string> name, MetricType? type) => DeclareSeries(name, type, "a metric");

    public bool DeclareRecording(Spanned<string> name, string series) => IsFree(name, series) && Declare(_series, name, series, "a recording");

    public bool DeclareExternal(Spanned<string> name, MetricType? type) => DeclareSeries(name, type, "an external series");

    /// <summary>Keeps the name of an alert that the manifest gets anyway.</summary>
    public void ReserveAlert(string name, string reason) => _reservedAlerts[name] = reason;

    public bool DeclareAlert(Spanned<string> name)
    {
        if (!_reservedAlerts.TryGetValue(name.Value, out var reason))
            return Declare(_alerts, name, name.Value, "an alert");

        context.Report(ManifestRules.ReservedName, name.Span, name.Value, reason);
        return false;
    }

    private bool DeclareSeries(Spanned<string> name, MetricType? type, string kind)
    {
        if (!IsFree(name, name.Value) || !Declare(_series, name, name.Value, kind))
            return false;

        if (type != MetricType.Histogram)
            return true;

        var taken = HistogramParts.Suffixes.Count(suffix => !IsNew(_series, name, name.Value + suffix));
        _series[name.Value] = new Owner(kind, name) { HasParts = true };
        return taken == 0;
    }

    private bool IsFree(Spanned<string> place, string name)
    {
        var reason = name.StartsWith(LibraryPrefix, StringComparison.Ordinal) ? $"names that begin with '{LibraryPrefix}' belong to the library"
            : StandardSeries.Contains(name) ? "Prometheus itself writes a series of this name, which expressions may use as it is"
            : null;
        if (reason is not null)
            context.Report(ManifestRules.ReservedName, place.Span, name, reason);

        return reason is null;
    }

    private bool Declare(Dictionary<string, Owner> names, Spanned<string> place, string name, string kind)
    {
        if (!IsNew(names, place, name))
            return false;

        names.Add(name, new Owner(kind, place));
        return true;
    }

    private bool IsNew(Dictionary<string, Owner> names, Spanned<string> place, string name)
    {
        if (OwnerOf(names, name) is not { } known)
            return true;

        context.Report(ManifestRules.DuplicateName, place.Span, name, known.Kind, (known.Place.Span.Line + 1).ToString(CultureInfo.InvariantCulture));
        return false;
    }

    private static Owner? OwnerOf(Dictionary<string, Owner> names, string name)
    {
        if (names.TryGetValue(name, out var known))
            return known;

        var isPart = HistogramParts.HistogramOf(name) is { } histogram && names.TryGetValue(histogram, out known) && known.HasParts;
        return isPart ? new Owner($"a part of the histogram '{known.Place.Value}'", known.Place) : null;
    }

    /// <summary>What has a name.</summary>
    private readonly record struct Owner(string Kind, Spanned<string> Place)
    {
        /// <summary>Whether it is a histogram, whose parts have no entries of their own.</summary>
        public bool HasParts { get; init; }
    }
}
