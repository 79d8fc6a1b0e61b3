using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

/// <summary>The C# compiler with the generator in it.</summary>
internal sealed class Host
{
    private readonly Manifest[] _manifests;

    private Host(GeneratorDriver driver, CSharpCompilation compilation, Manifest[] manifests)
    {
        _manifests = manifests;
        Compilation = compilation;
        Driver = driver.RunGenerators(compilation);
    }

    public GeneratorDriver Driver { get; }

    public CSharpCompilation Compilation { get; }

    public GeneratorRunResult Result => Assert.Single(Driver.GetRunResult().Results);

    /// <summary>The sources by their names.</summary>
    public IReadOnlyDictionary<string, string> Sources => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public static Host Run(Options options, params (string Path, string? Text)[] manifests)
    {
        Manifest[] files = [.. manifests.Select(manifest => new Manifest(manifest.Path, manifest.Text))];
        var driver = CSharpGeneratorDriver.Create(
            [new ObserverMetricsGenerator().AsSourceGenerator()],
            files,
            parseOptions: Consumer.CSharp9.WithLanguageVersion(options.Language),
            optionsProvider: options,
            driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));
        return new(driver, Consumer.Compile("class Program { }"), files);
    }

    public static Host Run(string text) => Run(new Options(), ("/shop/metrics.yaml", text));

    /// <summary>The files that the project gives to the compiler besides its C#.</summary>
    public AdditionalText[] AdditionalTexts => _manifests;

    /// <summary>The same project after an edit of its C#.</summary>
    public Host EditCode(string source) =>
        new(Driver, Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)Compilation.SyntaxTrees[0].Options)), _manifests);

    /// <summary>The same project after an edit of its first manifest.</summary>
    public Host EditManifest(string text)
    {
        var edited = new Manifest(_manifests[0].Path, text);
        return new(Driver.ReplaceAdditionalText(_manifests[0], edited), Compilation, [edited, .. _manifests[1..]]);
    }

    /// <summary>The same project with other properties.</summary>
    public Host EditOptions(Options options) => new(Driver.WithUpdatedAnalyzerConfigOptions(options), Compilation, _manifests);

    /// <summary>Why a step's outputs are what they are.</summary>
    public IncrementalStepRunReason[] Reasons(string step) =>
        [.. Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    /// <summary>Why the outputs behind a step are what they are: both kinds of output are tracked under one name.</summary>
    public IncrementalStepRunReason[] OutputReasons(string step) =>
        [.. Result.TrackedOutputSteps.SelectMany(steps => steps.Value)
            .Where(run => run.Inputs.Any(input => input.Source.Name == step))
            .SelectMany(run => run.Outputs)
            .Select(output => output.Reason)];

    /// <summary>What a project tells the generator.</summary>
    internal sealed class Options : AnalyzerConfigOptionsProvider
    {
        public string? RootNamespace { get; init; } = "Consumer";

        public bool HasRuntime { get; init; } = true;

        public bool HasDependencyInjection { get; init; }

        public LanguageVersion Language { get; init; } = LanguageVersion.CSharp9;

        /// <summary>Further MSBuild properties.</summary>
        public Dictionary<string, string> Properties { get; init; } = [];

        public override AnalyzerConfigOptions GlobalOptions => new Values(new Dictionary<string, string?>(
            Properties.Select(property => new KeyValuePair<string, string?>("build_property." + property.Key, property.Value)))
        {
            ["build_property.RootNamespace"] = RootNamespace,
            ["build_property.ObserverMetricsRuntime"] = HasRuntime ? "true" : "",
            ["build_property.ObserverMetricsDependencyInjection"] = HasDependencyInjection ? "true" : "",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new Dictionary<string, string?>
        {
            ["build_metadata.AdditionalFiles.ObserverMetricsManifest"] = textFile.Path.EndsWith(".yaml", StringComparison.Ordinal) ? "true" : "",
        });
    }

    private sealed class Values(Dictionary<string, string?> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value) && value is not null;
    }

    /// <summary>An additional file, which like the compiler's is another object after each edit.</summary>
    private sealed class Manifest(string path, string? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
    }
}
