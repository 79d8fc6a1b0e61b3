namespace ObserverMetrics.PromQL;

/// <summary>Syntax that came after 2.42.</summary>
/// <param name="Since">The first version that has it, without a flag.</param>
/// <param name="Sentence">Its name, as the beginning of a sentence.</param>
/// <param name="Instead">What to write for older versions.</param>
internal sealed record Feature(PrometheusVersion Since, string Sentence, string Instead)
{
    public static readonly Feature QuotedNames = new(new(3, 0), "A name in quotes", "Write it without quotes, of letters, digits and '_' alone.");

    public static readonly Feature NumberAsDuration = new(new(2, 54), "A number as a duration", "Add a unit, such as s.");

    public static readonly Feature DurationAsNumber = new(new(2, 54), "A duration as a number", "Write the number of seconds.");

    public static readonly Feature Underscores = new(new(2, 54), "A number with '_' between its digits", "Write it without.");

    public static readonly Feature ZeroOffset = new(new(3, 4), "An offset of zero", "Leave it out.");

    public static readonly Feature StrictColon = new(new(3, 6), "A strict colon", string.Empty);

    public static readonly Feature Trim = new(new(3, 11), "Trimming of histograms", "Older versions have no operators '</' and '>/'.");

    public static readonly Feature DurationArithmetic = new(new(3, 14), "Arithmetic with durations", "Write the duration itself, such as 10m.");
}
