namespace ObserverMetrics.PromQL;

/// <summary>Syntax that came after 2.42.</summary>
/// <param name="Since">The first version that has it, without a flag.</param>
/// <param name="Sentence">Its name, as the beginning of a sentence.</param>
/// <param name="Instead">What to write for older versions.</param>
internal sealed record Feature(PrometheusVersion Since, string Sentence, string Instead)
{
    public static readonly Feature QuotedNames = new(new(3, 0), "A name in quotes", "Write it without quotes, of letters, digits and '_' alone.");

    public static readonly Feature NumberAsDuration = new(new(3, 0), "A number as a duration", "Add a unit, such as s.");

    public static readonly Feature DurationAsNumber = new(new(3, 0), "A duration as a number", "Write the number of seconds.");

    public static readonly Feature ZeroOffset = new(new(3, 0), "An offset of zero", "Leave it out.");
}
