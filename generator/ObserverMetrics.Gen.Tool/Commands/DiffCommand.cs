using System.CommandLine;
using System.Text.Json.Nodes;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Output;
using ObserverMetrics.Gen.Tool.Comparison;
using ObserverMetrics.Gen.Tool.Reporting;
using Spectre.Console;

namespace ObserverMetrics.Gen.Tool.Commands;

/// <summary><c>diff</c>: what changed from one manifest to another, and what that breaks.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var old = Inputs.File("old", "The manifest as it was.");
        var current = Inputs.File("new", "The manifest as it is.");
        var format = Inputs.DataFormats("the changes are");
        var command = new Command("diff", "Says what changed from one manifest to another, which panels and alerts that touches, and what it breaks.") { old, current, format };
        command.SetAction(parsed =>
        {
            var sets = new[] { parsed.GetRequiredValue(old), parsed.GetRequiredValue(current) }.Select(path => ManifestSet.Read([path])).ToList();
            if (sets.Exists(set => set.HasErrors))
            {
                var reporter = new Reporter(terminal, ReportFormat.Text);
                foreach (var set in sets)
                    reporter.Report(set);

                return (int)ExitCode.Errors;
            }

            var changes = ManifestComparison.Of(Only(sets[0]), Only(sets[1]));
            if (Inputs.FormatOf<DataFormat>(parsed, format) is DataFormat.Json)
                terminal.Output.Write(JsonText.Of(Json(changes)));
            else
                Print(changes, terminal);

            return (int)(changes.Any(change => change.IsBreaking) ? ExitCode.Breaking : ExitCode.Fine);
        });
        return command;
    }

    private static MetricsManifest Only(ManifestSet set) => set.Manifests[0];

    private static void Print(IReadOnlyList<Change> changes, Terminal terminal)
    {
        foreach (var subject in changes.GroupBy(change => change.Subject).OrderByDescending(subject => subject.Any(change => change.IsBreaking)))
        {
            foreach (var change in subject.OrderByDescending(change => change.IsBreaking))
            {
                var word = change.IsBreaking ? "[red]breaking[/]" : "[green]fine[/]";
                terminal.WriteLine($"{word}: {Markup.Escape(change.Subject)}: {Markup.Escape(change.What)}");
            }

            foreach (var user in subject.SelectMany(change => change.Touched).Distinct())
                terminal.WriteLine("    touches " + Markup.Escape(user));
        }
    }

    private static JsonObject Json(IReadOnlyList<Change> changes) => new()
    {
        ["breaking"] = changes.Count(change => change.IsBreaking),
        ["changes"] = new JsonArray([.. changes.Select(change => new JsonObject
        {
            ["subject"] = change.Subject,
            ["change"] = change.What,
            ["breaking"] = change.IsBreaking,
            ["touches"] = new JsonArray([.. change.Touched.Select(user => (JsonNode)user)]),
        })]),
    };
}
