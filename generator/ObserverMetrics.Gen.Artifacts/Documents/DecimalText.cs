using System.Globalization;

namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>Numbers as text that JSON, YAML and PromQL read alike: no exponent, no trailing zeros.</summary>
internal static class DecimalText
{
    public static string Of(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.IndexOf('.') >= 0 ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
