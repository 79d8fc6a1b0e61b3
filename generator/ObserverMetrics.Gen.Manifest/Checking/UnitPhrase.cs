using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Units in messages.</summary>
internal static class UnitPhrase
{
    /// <summary>What a unit is, where something else is written.</summary>
    public const string Grammar = "a unit is a word such as 'seconds' or 'symbols', or a quotient such as 'items/s'";

    /// <summary>As in <c>'seconds'</c>; a count of things without a name has no word of its own.</summary>
    public static string Of(Unit unit) => unit.Text.Length == 0 ? "plain numbers" : "'" + unit.Text + "'";

    /// <summary>How to write a number in the unit.</summary>
    public static string Example(Unit unit) => unit switch
    {
        { Denominator: "", Numerator: "ratio" } => "write a share, as in '5%' or 0.05",
        { Denominator: "", Numerator: "seconds" } => "write a duration, as in '500ms', or a plain number",
        { Denominator: "", Numerator: "bytes" } => "write a size, as in '10MiB', or a plain number",
        { Denominator: "seconds", Scale: 1 } => "write a rate, as in '100/s', or a plain number",
        { Denominator: "seconds" } => "write a rate, as in '100/h', or a plain number",
        _ => "write a plain number",
    };
}
