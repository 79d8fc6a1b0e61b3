namespace ObserverMetrics.PromQL;

/// <summary>Which names may be written without quotes, where.</summary>
internal static class PlainNames
{
    /// <summary>A label's name in a matcher: within braces there are no keywords.</summary>
    public static bool IsLabel(string name) => IsWord(name, colon: false);

    /// <summary>A label's name in a clause.</summary>
    public static bool IsGroupingLabel(string name) => IsWord(name, colon: false) && Keywords.Find(name, 0, name.Length).IsGroupingLabel();

    /// <summary>A metric's name.</summary>
    public static bool IsMetric(string name) => IsWord(name, colon: true) && Keywords.Find(name, 0, name.Length).IsMetricName();

    private static bool IsWord(string name, bool colon)
    {
        if (name.Length == 0 || Characters.IsDigit(name[0]))
            return false;
        foreach (var c in name)
            if (!Characters.IsAlphaNumeric(c) && !(colon && c == ':'))
                return false;
        return true;
    }
}
