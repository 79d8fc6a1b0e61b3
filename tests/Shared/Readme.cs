using System.Text.RegularExpressions;

namespace ObserverMetrics.Tests;

/// <summary>The examples of the repository's README.</summary>
internal static partial class Readme
{
    /// <summary>The contents of its fenced blocks in a language, in order.</summary>
    public static string[] Blocks(string language) =>
    [
        .. Block().Matches(File.ReadAllText(Repository.PathOf("README.md")))
            .Where(match => match.Groups[1].Value == language)
            .Select(match => match.Groups[2].Value),
    ];

    [GeneratedRegex("^```(\\w+)\\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
