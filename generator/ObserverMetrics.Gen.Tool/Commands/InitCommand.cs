using System.CommandLine;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Tool.Drafts;
using ObserverMetrics.Gen.Tool.Expositions;
using ObserverMetrics.Gen.Tool.Reporting;

namespace ObserverMetrics.Gen.Tool.Commands;

/// <summary><c>init</c>: writes a first manifest.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var metrics = new Option<string?>("--from-metrics") { Description = "An exposition to make a draft of: what a /metrics endpoint answers; - for the standard input.", HelpName = "file", Validators = { Inputs.RefuseEmpty("a file") } };
        var name = new Option<string?>("--name", "-n")
        {
            Description = "The manifest's name, as in Shop. Without it, it is made from the folder's name, or from the metrics' prefix.",
            HelpName = "name",
            Validators = { result => RefuseMalformed(result.Tokens.Count > 0 ? result.Tokens[0].Value : "", result.AddError) },
        };
        var output = new Option<string>("--output", "-o") { Description = "The file to write; - for the standard output.", HelpName = "file", DefaultValueFactory = _ => "metrics.yaml", Validators = { Inputs.RefuseEmpty("a file") } };
        var force = new Option<bool>("--force") { Description = "Replaces the file if it is there." };
        var command = new Command("init", "Writes a first manifest: a small one with comments, or a draft from an existing exposition.") { metrics, name, output, force };
        command.SetAction(parsed =>
        {
            var reporter = new Reporter(terminal, ReportFormat.Text);
            var (target, source) = (parsed.GetRequiredValue(output), parsed.GetValue(metrics));
            if (target != "-" && File.Exists(target) && !parsed.GetValue(force))
                return (int)reporter.Report([Problem(HostRules.DraftInTheWay, target)]);

            try
            {
                var text = source is null
                    ? Starter.Text(parsed.GetValue(name) ?? ManifestName.From(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(target == "-" ? "metrics.yaml" : target))) ?? ""))
                    : new DraftMender(new DraftReader(Exposition.Read(source == "-" ? terminal.Input.ReadToEnd() : File.ReadAllText(source)), parsed.GetValue(name)).Read()).Mend();
                if (target == "-")
                    terminal.Output.Write(text);
                else
                    Write(target, text, terminal);

                return (int)ExitCode.Fine;
            }
            catch (FormatException exception)
            {
                return (int)reporter.Report([Problem(HostRules.ExpositionUnreadable, source!, exception.Message)]);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return (int)reporter.Report([Problem(File.Exists(source) || source is null ? HostRules.OutputUnwritable : HostRules.ExpositionUnreadable, source ?? target, exception.Message)]);
            }
        });
        return command;
    }

    private static void Write(string path, string text, Terminal terminal)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);

        File.WriteAllText(path, text);
        terminal.Output.WriteLine($"Wrote {path}.");
    }

    private static void RefuseMalformed(string name, Action<string> refuse)
    {
        if (!Manifest.Syntax.Shapes.Grammars.ManifestName.Matches(name))
            refuse($"'{name}' cannot be a manifest's name: write {Manifest.Syntax.Shapes.Grammars.ManifestName.Explanation}.");
    }

    private static Finding Problem(DiagnosticRule rule, string path, params string[] further)
    {
        var problem = new ManifestDiagnostic(rule, path, default, EquatableArray.Of([path, .. further]));
        return new Finding(rule, path, null, problem.Message);
    }
}
