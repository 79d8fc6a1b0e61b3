using System.CommandLine;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Output;
using ObserverMetrics.Gen.Tool.Reporting;

namespace ObserverMetrics.Gen.Tool.Commands;

/// <summary><c>emit</c> and <c>verify</c>: bring a folder to what manifests give, or say how it differs.</summary>
internal static class FolderCommand
{
    public static Command Emit(Terminal terminal) =>
        Create(terminal, "emit", "Writes the monitoring files, as the build does.", (manifests, folder) => manifests.Write(folder));

    public static Command Verify(Terminal terminal) =>
        Create(terminal, "verify", "Says how a folder differs from what the manifests give. Writes nothing.", (manifests, folder) => manifests.Verify(folder));

    private static Command Create(Terminal terminal, string name, string description, Func<ManifestSet, OutputFolder, EquatableArray<OutputProblem>> action)
    {
        var (files, format) = (Inputs.Manifests(), Inputs.ReportFormats());
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder of the emitted files.",
            HelpName = "folder",
            Required = true,
            Validators = { Inputs.RefuseEmpty("a folder") },
        };
        var command = new Command(name, description) { files, output, format };
        command.SetAction(parsed =>
        {
            var folder = new OutputFolder(parsed.GetRequiredValue(output));
            return (int)new Reporter(terminal, Inputs.FormatOf<ReportFormat>(parsed, format)).Report(ManifestSet.Read(parsed.GetRequiredValue(files)), manifests => action(manifests, folder));
        });
        return command;
    }
}
