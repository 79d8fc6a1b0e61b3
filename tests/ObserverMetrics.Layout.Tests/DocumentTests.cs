using System.Text.RegularExpressions;

namespace ObserverMetrics.Layout.Tests;

/// <summary>Links within the repository lead somewhere.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Links_in_documents_lead_to_files()
    {
        var documents = Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Where(path => !IgnoredFolder().IsMatch(path));
        var broken =
            from document in documents
            from Match link in Link().Matches(File.ReadAllText(document))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, target))
            select $"{document}: {target}";
        Assert.Empty(broken);
    }

    [GeneratedRegex(@"[/\\](bin|obj|node_modules|Golden|\.git)[/\\]")]
    private static partial Regex IgnoredFolder();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
