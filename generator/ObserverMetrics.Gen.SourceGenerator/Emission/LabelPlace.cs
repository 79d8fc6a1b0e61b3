using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Which value of a label is meant: a place in a closed set, or the value of an open one.</summary>
/// <param name="Expression">A C# expression: of a closed label the place, of an open one the value.</param>
/// <param name="Constant">The place where it is known when the code is generated.</param>
internal sealed record LabelPlace(string Expression, int? Constant = null)
{
    /// <summary>The value of a parameter of the label's own type.</summary>
    public static LabelPlace OfParameter(MetricLabel label, string parameter) => new(label.Kind switch
    {
        LabelKind.Enum => $"Ordinal((int){parameter}, {label.Values.Count.ToString(CultureInfo.InvariantCulture)})",
        LabelKind.Bool => $"Ordinal({parameter})",
        _ => parameter,
    });

    /// <summary>A value that the manifest gives.</summary>
    public static LabelPlace OfValue(MetricLabel label, string value)
    {
        if (!LabelTypes.IsClosed(label))
            return new(Literals.Of(value));

        var place = label.Values.ToList().IndexOf(value);
        return At(place < 0 ? label.Values.Count : place);
    }

    /// <summary>A value that was set on a timer, or not.</summary>
    public static LabelPlace OfTimer(MetricLabel label, int index)
    {
        var position = index.ToString(CultureInfo.InvariantCulture);
        return new(label.Kind switch
        {
            LabelKind.OpenString => $"state.Text({position})",
            LabelKind.OpenInt => $"state.Number({position})",
            _ => $"state.Ordinal({position}, {label.Values.Count.ToString(CultureInfo.InvariantCulture)})",
        });
    }

    private static LabelPlace At(int place) => new(place.ToString(CultureInfo.InvariantCulture), place);
}
