using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using ObserverMetrics.Gen.Tasks;

namespace ObserverMetrics.Gen.Tool.Tests;

/// <summary>The command line and the task write the same bytes.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public void For_the_manifest_of_the_repository()
    {
        using var temporary = new TemporaryFolder();
        var manifest = Repository.PathOf("metrics.yaml");
        var engine = new RecordingEngine();
        var task = new EmitObserverMetrics { BuildEngine = engine, Manifests = [new TaskItem(manifest)], OutputPath = temporary.PathOf("task") };

        Assert.True(task.Execute(), string.Join('\n', engine.Errors));
        Assert.Equal(ExitCode.Fine, CommandLine.Run(["emit", manifest, "--output", temporary.PathOf("tool")], TextWriter.Null, TextWriter.Null));

        Assert.NotEmpty(temporary.Files("task"));
        Assert.Equal(Bytes(temporary, "task"), Bytes(temporary, "tool"));
        Assert.Equal(temporary.Files("task"), task.Files.Select(item => Path.GetRelativePath(temporary.PathOf("task"), item.ItemSpec)).Order(StringComparer.Ordinal));
    }

    private static string[] Bytes(TemporaryFolder temporary, string folder) =>
        [.. temporary.Files(folder).Select(file => $"{file} {Convert.ToHexString(File.ReadAllBytes(temporary.PathOf(folder, file)))}")];

    /// <summary>As much of MSBuild as a task needs to log.</summary>
    private sealed class RecordingEngine : IBuildEngine
    {
        public List<string?> Errors { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "";

        public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add($"{e.Code}: {e.Message}");

        public void LogWarningEvent(BuildWarningEventArgs e) => Errors.Add($"{e.Code}: {e.Message}");

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
        }

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public bool BuildProjectFile(string projectFileName, string[] targetNames, System.Collections.IDictionary globalProperties, System.Collections.IDictionary targetOutputs) =>
            throw new NotSupportedException("The task builds no projects.");
    }
}
