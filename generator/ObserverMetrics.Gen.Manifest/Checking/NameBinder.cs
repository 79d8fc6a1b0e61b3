using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Sees to it that a name is written once in a manifest: as a series, as an alert, as a C# method.</summary>
internal sealed class NameBinder(CheckContext context)
{
    private static readonly string[] HistogramParts = ["_bucket", "_sum", "_count"];

    private readonly Dictionary<string, (string Kind, int Line)> _series = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Kind, int Line)> _alerts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _csharp = new(StringComparer.Ordinal);

    public bool DeclareMetric(Spanned<string> name, MetricType? type)
    {
        if (!Declare(_series, name, name.Value, "metric"))
            return false;

        return type != MetricType.Histogram
            || HistogramParts.All(part => Declare(_series, name, name.Value + part, $"part of the histogram '{name.Value}'"));
    }

    public bool DeclareRecording(Spanned<string> name, string series) => Declare(_series, name, series, "recording");

    public bool DeclareExternal(Spanned<string> name) => Declare(_series, name, name.Value, "external series");

    public bool DeclareAlert(Spanned<string> name) => Declare(_alerts, name, name.Value, "alert");

    /// <summary>Reserves the methods of a metric or recorder.</summary>
    /// <param name="owner">The metric's or recorder's name, with its place.</param>
    /// <param name="csharpName">The C# name.</param>
    /// <param name="proposal">Another C# name, to propose.</param>
    public bool DeclareCSharp(Spanned<string> owner, string csharpName, string proposal)
    {
        if (!_csharp.TryGetValue(csharpName, out var other))
        {
            _csharp.Add(csharpName, owner.Value);
            return true;
        }

        context.Report(ManifestRules.MethodClash, owner.Span, other, owner.Value, csharpName, proposal);
        return false;
    }

    private bool Declare(Dictionary<string, (string Kind, int Line)> names, Spanned<string> place, string name, string kind)
    {
        if (!names.TryGetValue(name, out var known))
        {
            names.Add(name, (kind, place.Span.Line + 1));
            return true;
        }

        context.Report(ManifestRules.DuplicateName, place.Span, name, known.Kind, known.Line.ToString(CultureInfo.InvariantCulture));
        return false;
    }
}
