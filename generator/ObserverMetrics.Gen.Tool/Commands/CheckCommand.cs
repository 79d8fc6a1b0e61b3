using System.CommandLine;
using ObserverMetrics.Gen.Output;
using ObserverMetrics.Gen.Tool.Reporting;

namespace ObserverMetrics.Gen.Tool.Commands;

/// <summary><c>check</c>: reports everything that is wrong with manifests, once or at each change.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var (files, format) = (Inputs.Manifests(), Inputs.ReportFormats());
        var watch = new Option<bool>("--watch", "-w") { Description = "Checks again whenever a manifest changes, until interrupted." };
        var command = new Command("check", "Reports everything that is wrong with manifests.") { files, format, watch };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (paths, reporter) = (parsed.GetRequiredValue(files), new Reporter(terminal, Inputs.FormatOf<ReportFormat>(parsed, format)));
            if (!parsed.GetValue(watch))
                return (int)reporter.Report(ManifestSet.Read(paths));

            await new ManifestWatch(paths).RunAsync(() => reporter.ReportRound(ManifestSet.Read(paths)), cancellationToken);
            return (int)ExitCode.Fine;
        });
        return command;
    }
}
