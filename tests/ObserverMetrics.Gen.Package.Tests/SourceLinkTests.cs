using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;

namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>Packs a runtime twice, in two clones with a remote, as a release does.</summary>
public sealed class SourceLinkTests
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly string[] Shared = [".editorconfig", ".gitattributes", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "build/icon.png", "runtime/Directory.Build.props"];

    /// <summary>The same author, message and time: the same commit.</summary>
    private static readonly Dictionary<string, string> Author = new()
    {
        ["GIT_AUTHOR_NAME"] = "A",
        ["GIT_AUTHOR_EMAIL"] = "a@example.org",
        ["GIT_AUTHOR_DATE"] = "2026-01-01T00:00:00Z",
        ["GIT_COMMITTER_NAME"] = "A",
        ["GIT_COMMITTER_EMAIL"] = "a@example.org",
        ["GIT_COMMITTER_DATE"] = "2026-01-01T00:00:00Z",
    };

    [ServerFact("git")]
    public void Two_clones_give_the_same_bytes_and_debuggers_find_the_sources_of_the_commit()
    {
        using var one = new TemporaryFolder("one");
        using var other = new TemporaryFolder("another-longer-name");

        var commit = Pack(one);
        Assert.Equal(commit, Pack(other));

        Assert.All(new[] { "nupkg", "snupkg" }, extension => Assert.Equal(File.ReadAllBytes(Package(one, extension)), File.ReadAllBytes(Package(other, extension))));
        Assert.Contains($"commit=\"{commit}\"", Encoding.UTF8.GetString(Read(Package(one, "nupkg"), "ObserverMetrics.Runtime.nuspec")), StringComparison.Ordinal);
        Assert.Contains(
            $"https://raw.githubusercontent.com/ObserverMetrics/ObserverMetrics.Gen/{commit}/*",
            SourceLinkOf(Read(Package(one, "snupkg"), "lib/net8.0/ObserverMetrics.Runtime.pdb")),
            StringComparison.Ordinal);
    }

    /// <summary>Returns the commit that was packed.</summary>
    private static string Pack(TemporaryFolder clone)
    {
        var runtime = Directory.EnumerateFiles(Repository.PathOf("runtime", "ObserverMetrics.Runtime"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal));
        foreach (var file in Shared.Concat(runtime))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(clone.PathOf(file.Split('/')))!);
            File.Copy(Repository.PathOf(file.Split('/')), clone.PathOf(file.Split('/')));
        }

        Git(clone, "init", "-q", "-b", "main");
        Git(clone, "remote", "add", "origin", "https://github.com/ObserverMetrics/ObserverMetrics.Gen.git");
        clone.Write(".gitignore", "bin/\nobj/\n");
        Git(clone, "add", ".");
        Git(clone, "commit", "-q", "-m", "All");
        DotNet.Run(clone.PathOf("runtime", "ObserverMetrics.Runtime"), ["pack", "-o", clone.PathOf("bin"), "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false"]).Succeeded();
        return Git(clone, "rev-parse", "HEAD");
    }

    private static string Git(TemporaryFolder clone, params string[] arguments) =>
        DotNet.Run("git", clone.Root, arguments, Author).Succeeded().Output.Trim();

    private static string Package(TemporaryFolder clone, string extension) =>
        Assert.Single(Directory.GetFiles(clone.PathOf("bin"), $"*.?.?.?.{extension}"));

    private static byte[] Read(string package, string file)
    {
        using var archive = ZipFile.OpenRead(package);
        using var stream = archive.GetEntry(file)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static string SourceLinkOf(byte[] pdb)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(pdb));
        var reader = provider.GetMetadataReader();
        var document = reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == SourceLink);
        return Encoding.UTF8.GetString(reader.GetBlobBytes(document.Value));
    }
}
