using System.Text.RegularExpressions;

namespace ObserverMetrics.Tests;

/// <summary>The examples of the repository's README.</summary>
internal static partial class Readme
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    /// <summary>The contents of its fenced blocks in a language, in order.</summary>
    public static string[] Blocks(string language) => Blocks(language, Text);

    /// <summary>The contents of a section's fenced blocks in a language, in order.</summary>
    public static string[] BlocksOf(string section, string language) =>
        Blocks(language, Text.Split($"\n## {section}\n")[1].Split("\n## ")[0]);

    private static string[] Blocks(string language, string text) =>
        [.. Block().Matches(text).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    [GeneratedRegex("^```(\\w+)\\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
