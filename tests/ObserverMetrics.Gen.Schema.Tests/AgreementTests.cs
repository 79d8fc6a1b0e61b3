using System.Globalization;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Schema.Tests;

/// <summary>What the schema refuses the compiler refuses; the other way for the rules that a schema can express.</summary>
public sealed class AgreementTests
{
    /// <summary>The rules whose breach a schema sees. Of those outside <see cref="SyntaxRules"/> it knows nothing: names, units, expressions, and what YAML itself refuses.</summary>
    private static readonly HashSet<string> Expressible =
    [
        SyntaxRules.UnknownKey.Id, SyntaxRules.MissingKey.Id, SyntaxRules.WrongType.Id, SyntaxRules.UnknownWord.Id, SyntaxRules.BadDuration.Id,
        SyntaxRules.BadQuantity.Id, SyntaxRules.BadWholeNumber.Id, SyntaxRules.BadNumber.Id, SyntaxRules.MalformedText.Id, SyntaxRules.EmptyManifest.Id,
        SyntaxRules.SecretInClear.Id, SyntaxRules.NothingChosen.Id, SyntaxRules.TooManyChosen.Id,
        SyntaxRules.DoesNotBelong.Id, SyntaxRules.CompanionMissing.Id, SyntaxRules.EmptyList.Id, SyntaxRules.UnsupportedVersion.Id,
    ];

    /// <summary>
    /// The rules of which a schema sees some breaches: items that are repeated where they cannot be numbers (1 and 1.0 are two label values, but one number),
    /// conditions and parameters as far as a regular expression reads them.
    /// </summary>
    private static readonly HashSet<string> Partly = [SyntaxRules.RepeatedItem.Id, SyntaxRules.BadCondition.Id, SyntaxRules.BadParameter.Id];

    /// <summary>
    /// The rules of which a schema sees nothing, though they are about keys and values: it compares no entry of a mapping with the ones before it (parameters),
    /// and its tables say which keys stand together, not beside which value.
    /// </summary>
    private static readonly HashSet<string> Inexpressible = [SyntaxRules.ParameterOrder.Id, SyntaxRules.LimitOfClosedLabel.Id];

    private static readonly string Fixtures = Repository.PathOf("tests", "ObserverMetrics.Gen.Manifest.Tests", "Fixtures");

    [Fact]
    public void Each_rule_about_keys_and_values_is_of_one_of_these_sorts() =>
        Assert.Equal(SyntaxRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), Expressible.Concat(Partly).Concat(Inexpressible).Order(StringComparer.Ordinal));

    [NodeFact]
    public async Task Of_versions_both_take_the_same_one()
    {
        string[] versions = ["1", "'1'", "\"1\"", "2", "'2'", "0", "-1", "1.5", "10", "one", "true", "null", "", "''", "[1]", "{ 1: 1 }"];
        var texts = versions.ToDictionary(version => version, version => $"manifest: {version}\nname: Shop\n", StringComparer.Ordinal);

        var refused = await SchemaCheck.OfAsync(texts);

        Assert.Equal(["1", "'1'", "\"1\""], versions.Where(version => refused[version].Length == 0));
        Assert.Equal(["1", "'1'", "\"1\""], versions.Where(version => ErrorsOf(texts[version]).Length == 0));
    }

    [NodeFact]
    public async Task Fixtures_are_refused_for_exactly_the_rules_that_a_schema_can_express()
    {
        var texts = Directory.EnumerateFiles(Fixtures, "*.yaml").ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText, StringComparer.Ordinal);
        texts["the repository's"] = await File.ReadAllTextAsync(Repository.PathOf("metrics.yaml"));
        foreach (var (block, index) in Readme.Blocks("yaml").Select((block, index) => (block, index)))
            texts["README " + index] = block;

        // What YAML refuses (0xxx) editors mark by themselves.
        var readable = texts.Where(text => !RulesOf(text.Value).Any(id => id.StartsWith("OMG0", StringComparison.Ordinal)));
        var refused = await SchemaCheck.OfAsync(readable);

        Assert.True(refused.Count > 100);
        Assert.All(refused.Where(manifest => !Partly.Contains(manifest.Key)), manifest => Assert.True(
            manifest.Value.Length > 0 == RulesOf(texts[manifest.Key]).Any(Expressible.Contains),
            $"{manifest.Key}: the schema says [{string.Join("; ", manifest.Value)}], the compiler {string.Join(", ", RulesOf(texts[manifest.Key]))}"));
    }

    [NodeFact]
    public async Task Each_rule_that_a_schema_can_express_is_proved_by_a_fixture()
    {
        var texts = Expressible.ToDictionary(id => id, id => File.ReadAllText(Path.Combine(Fixtures, id + ".yaml")), StringComparer.Ordinal);

        Assert.All(await SchemaCheck.OfAsync(texts), manifest => Assert.NotEmpty(manifest.Value));
    }

    [NodeFact]
    public async Task A_manifest_with_all_keys_and_one_node_changed_is_refused_by_the_schema_only_if_by_the_compiler()
    {
        var whole = await File.ReadAllTextAsync(Path.Combine(Fixtures, "kitchen-sink.yaml"));
        var texts = Mutations.Of(KeyValues.ReadManifest(whole), every: 7).ToDictionary(StringComparer.Ordinal);
        var refused = await SchemaCheck.OfAsync(texts);
        var found = refused.ToDictionary(manifest => manifest.Key, manifest => ErrorsOf(texts[manifest.Key]), StringComparer.Ordinal);

        Assert.True(refused.Count > 1_000, $"{refused.Count} mutations");
        var unfounded = refused.Where(manifest => manifest.Value.Length > 0 && found[manifest.Key].Length == 0);
        Assert.Equal("", string.Join("\n", unfounded.Select(manifest => $"{manifest.Key}: {string.Join("; ", manifest.Value)}")));
        var overlooked = refused.Where(manifest => manifest.Value.Length == 0 && found[manifest.Key].Any(IsExpressible));
        Assert.Equal("", string.Join("\n", overlooked.Select(manifest => $"{manifest.Key}: {string.Join("; ", found[manifest.Key].Where(IsExpressible).Select(error => error.Message))}")));
    }

    /// <summary>No value at all is null to a schema, as is the word null, which many texts may be; and a number where a text may be one has no pattern.</summary>
    private static bool IsExpressible(ManifestDiagnostic error) =>
        Expressible.Contains(error.Rule.Id)
        && !error.Message.StartsWith("Found no value", StringComparison.Ordinal)
        && !(error.Rule == SyntaxRules.MalformedText && double.TryParse(error.Arguments[0], CultureInfo.InvariantCulture, out _));

    private static ManifestDiagnostic[] ErrorsOf(string text) => [.. ManifestCompiler.Compile("metrics.yaml", text).Diagnostics.Where(diagnostic => diagnostic.IsError)];

    private static string[] RulesOf(string text) => [.. ErrorsOf(text).Select(error => error.Rule.Id).Distinct()];
}
