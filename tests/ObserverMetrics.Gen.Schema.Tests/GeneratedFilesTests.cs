namespace ObserverMetrics.Gen.Schema.Tests;

/// <summary>The committed files are what the tables give.</summary>
public sealed class GeneratedFilesTests
{
    [Fact]
    public void The_schema_is_what_the_tables_give() => Golden.Check(ManifestSchema.Text, "docs", "metrics.schema.json");

    [Fact]
    public void The_reference_of_keys_is_what_the_tables_give() => Golden.Check(KeyReference.Text, "docs", "manifest-keys.md");

    [Fact]
    public void The_repository_s_manifest_names_its_schema() =>
        Assert.Equal(ManifestSchema.Modeline("docs/metrics.schema.json"), File.ReadLines(Repository.PathOf("metrics.yaml")).First());
}
