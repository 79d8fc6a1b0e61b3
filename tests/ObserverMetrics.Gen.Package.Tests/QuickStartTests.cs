namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>Does what the README's quick start says, word for word, with the packages of this build.</summary>
[Collection(nameof(PackedPackages))]
public sealed class QuickStartTests(PackedPackages packages)
{
    private const string Section = "Quick start";

    [ServerFact("sh")]
    public void Gives_what_it_promises()
    {
        using var temporary = new TemporaryFolder("quick start");
        temporary.Write("NuGet.config", packages.NuGetConfig);
        var commands = Readme.BlocksOf(Section, "sh");

        Run(temporary.Root, commands[0]);
        temporary.Write("Demo/metrics.yaml", Assert.Single(Readme.Blocks("yaml")));
        temporary.Write("Demo/Program.cs", Assert.Single(Readme.BlocksOf(Section, "csharp")));
        var printed = Lines(Run(temporary.PathOf("Demo"), Assert.Single(commands.Skip(1))));

        Assert.Subset(printed.ToHashSet(), Lines(Assert.Single(Readme.BlocksOf(Section, "prometheus"))).ToHashSet());

        // In whatever order the language of the machine lists them.
        var files = Lines(Assert.Single(Readme.BlocksOf(Section, "console")));
        Assert.Equal(files.Order(StringComparer.Ordinal), printed[^files.Length..].Order(StringComparer.Ordinal));
    }

    private string Run(string folder, string commands) => DotNet.Run("sh", folder, ["-e", "-c", commands], packages.Environment).Succeeded().Output;

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Trim().Split('\n');
}
