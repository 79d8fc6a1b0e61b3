using System.CommandLine;
using ObserverMetrics.Gen.Schema;

namespace ObserverMetrics.Gen.Tool.Commands;

/// <summary><c>schema</c>: the JSON Schema for editors that are to need no network.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("schema", "Prints the JSON Schema of the manifest's format, for editors.");
        command.SetAction(_ => terminal.Output.Write(ManifestSchema.Text));
        return command;
    }
}
