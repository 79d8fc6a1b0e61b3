using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest.Syntax.Scalars;

namespace ObserverMetrics.Gen.Schema;

/// <summary>What the parsers of numbers read, as regular expressions over their own tables of units.</summary>
internal static class ScalarPatterns
{
    private const string Digits = @"(?:[0-9]+\.?[0-9]*|\.[0-9]+)";

    /// <summary>A whole number; its bounds are the compiler's where it is in quotes.</summary>
    public const string WholeNumber = "[-+]?[0-9]+";

    /// <summary>A decimal number.</summary>
    public const string Number = "[-+]?" + Digits + "(?:[eE][-+]?[0-9]+)?";

    /// <summary>A time of several parts, the units descending.</summary>
    private static readonly string Compound = string.Concat(UnitSuffix.Time.Select(unit => $"(?:{Digits}{Regex.Escape(unit.Text)})?"));

    /// <summary>A duration.</summary>
    public static readonly string Duration = @"\+?" + Number["[-+]?".Length..] + @"|(?=.)" + Compound;

    /// <summary>A number with or without a unit.</summary>
    public static readonly string Quantity =
        Number + " *(?:" + string.Join('|', UnitSuffix.All.Select(unit => Regex.Escape(unit.Text))) + @")?|[-+]?(?=[0-9.])" + Compound;
}
