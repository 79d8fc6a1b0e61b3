using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Runtime;

namespace ObserverMetrics.Layout.Tests;

/// <summary>docs/reference.md lists all that others can depend on: made from the code, and from what docs/build.md says of MSBuild's names.</summary>
public sealed partial class ReferencePageTests
{
    private static readonly Assembly[] Published = [typeof(MetricsSource).Assembly, typeof(ObserverMetricsEndpoints).Assembly];
    private static readonly (string Name, string Meaning)[] Build = [.. Row().Matches(File.ReadAllText(Repository.PathOf("docs", "build.md"))).Select(row => (row.Groups[1].Value, row.Groups[2].Value))];

    private static IEnumerable<DiagnosticRule> Rules => typeof(DiagnosticRule).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(member => member.FieldType == typeof(DiagnosticRule))
        .Select(member => (DiagnosticRule)member.GetValue(null)!)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    [Fact]
    public void The_page_is_what_the_code_gives() =>
        Golden.Check(Page(), "docs", "reference.md");

    [Fact]
    public void The_build_s_page_tells_every_property_and_item_and_no_other() => Assert.Equal(
        MSBuildNames.Properties.Concat(MSBuildNames.Items).Order(StringComparer.Ordinal),
        Build.Select(row => row.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_diagnostic_has_an_id_and_a_page_of_its_own() => Assert.Equal(
        Directory.EnumerateFiles(Repository.PathOf("docs", "diagnostics"), "OMG*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Rules.Select(rule => rule.Id));

    private static string Page()
    {
        var page = new StringBuilder("# Reference\n\nAll that a project can depend on, made from the code and checked against it by a test. What a manifest may say is in [every key](manifest-keys.md).\n");
        foreach (var assembly in Published)
        {
            var types = PublicTypes.Of(assembly).Select(type => new[] { $"`{type.Name}`", type.Kind, type.Summary });
            Table(page, $"Types of `{assembly.GetName().Name}`", ["type", "kind", "meaning"], types);
        }

        Table(page, "MSBuild properties", ["property", "meaning"], Rows(MSBuildNames.Properties));
        Table(page, "MSBuild items", ["item", "meaning"], Rows(MSBuildNames.Items));
        Table(page, "Diagnostics", ["id", "severity", "title"], Rules.Select(rule =>
            new[] { $"[{rule.Id}](diagnostics/{rule.Id}.md)", rule.Severity.ToString().ToLowerInvariant(), rule.Title.Replace("|", "\\|", StringComparison.Ordinal) }));
        return page.ToString();
    }

    private static IEnumerable<string[]> Rows(string[] names) =>
        names.Select(name => new[] { $"`{name}`", Build.FirstOrDefault(row => row.Name == name).Meaning ?? "" });

    private static void Table(StringBuilder page, string title, string[] columns, IEnumerable<string[]> rows)
    {
        page.Append("\n## ").Append(title).Append("\n\n");
        foreach (var row in new[] { columns, [.. columns.Select(_ => "---")] }.Concat(rows))
            page.Append("| ").AppendJoin(" | ", row).Append(" |\n");
    }

    [GeneratedRegex(@"^\| `(\w+)` \| (.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
