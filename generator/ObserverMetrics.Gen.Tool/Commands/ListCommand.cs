using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Output;
using ObserverMetrics.Gen.Tool.Reporting;
using ObserverMetrics.Gen.Tool.Series;
using Spectre.Console;

namespace ObserverMetrics.Gen.Tool.Commands;

/// <summary><c>list</c>: the metrics, and how many series each may have.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = Inputs.Manifests();
        var format = Inputs.DataFormats("the list is");
        var budget = new Option<long?>("--budget")
        {
            Description = "Fails when a process may have more series than this.",
            HelpName = "series",
            Validators = { result => RefuseNegative(result.Tokens.Count > 0 ? result.Tokens[0].Value : "", result.AddError) },
        };
        var command = new Command("list", "Lists the metrics with the number of series that a process may have.") { files, format, budget };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(files);
            var manifests = ManifestSet.Read(paths);
            var reporter = new Reporter(terminal, ReportFormat.Text);
            if (manifests.HasErrors)
                return (int)reporter.Report(manifests);

            var counts = manifests.Manifests.SelectMany(manifest => manifest.Code.Metrics).Select(SeriesCount.Of).ToList();
            var total = counts.Aggregate(BigInteger.Zero, (sum, count) => sum + count.AtMost);
            if (Inputs.FormatOf<DataFormat>(parsed, format) is DataFormat.Json)
                terminal.Output.Write(JsonText.Of(Json(counts, total)));
            else
                Print(counts, total, terminal);

            return parsed.GetValue(budget) is { } limit && total > limit
                ? (int)reporter.Report([OverBudget(paths[0], counts, total, limit)])
                : (int)ExitCode.Fine;
        });
        return command;
    }

    private static void RefuseNegative(string text, Action<string> refuse)
    {
        if (long.TryParse(text, CultureInfo.InvariantCulture, out var number) && number < 0)
            refuse("--budget wants a number of series that is not negative.");
    }

    private static Finding OverBudget(string path, IReadOnlyList<SeriesCount> counts, BigInteger total, long limit)
    {
        var largest = counts.MaxBy(count => count.AtMost)!;
        var problem = new ManifestDiagnostic(HostRules.OverBudget, path, default, EquatableArray.Of(Text(total), Text(limit), largest.Metric.Name, Text(largest.AtMost)));
        return new Finding(problem.Rule, path, null, problem.Message);
    }

    private static void Print(IReadOnlyList<SeriesCount> counts, BigInteger total, Terminal terminal)
    {
        var table = new Table { Border = terminal.IsForPeople ? TableBorder.Rounded : TableBorder.None };
        table.AddColumns("Metric", "Type", "Unit");
        table.AddColumn(new TableColumn("At start").RightAligned());
        table.AddColumn(new TableColumn("At most").RightAligned());
        table.AddColumn("Series");
        foreach (var count in counts)
            Add(table, count.Metric.Name, Lower(count.Metric.Type), count.Metric.Unit, Text(count.AtStart), Text(count.AtMost), count.Factors);

        Add(table, "Total", "", "", Text(counts.Aggregate(BigInteger.Zero, (sum, count) => sum + count.AtStart)), Text(total), "");
        terminal.Write(table);
    }

    private static void Add(Table table, params string[] cells) => table.AddRow(Array.ConvertAll(cells, Markup.Escape));

    private static JsonObject Json(IReadOnlyList<SeriesCount> counts, BigInteger total) => new()
    {
        ["atMost"] = Number(total),
        ["atStart"] = Number(counts.Aggregate(BigInteger.Zero, (sum, count) => sum + count.AtStart)),
        ["metrics"] = new JsonArray([.. counts.Select(count => new JsonObject
        {
            ["name"] = count.Metric.Name,
            ["type"] = Lower(count.Metric.Type),
            ["unit"] = count.Metric.Unit,
            ["help"] = count.Metric.Help,
            ["labels"] = new JsonArray([.. count.Metric.Labels.Select(Label)]),
            ["buckets"] = count.Metric.Buckets.Count,
            ["atStart"] = Number(count.AtStart),
            ["atMost"] = Number(count.AtMost),
        })]),
    };

    private static JsonObject Label(MetricLabel label) => label.Kind is LabelKind.OpenString or LabelKind.OpenInt
        ? new() { ["name"] = label.Name, ["limit"] = label.Limit }
        : new() { ["name"] = label.Name, ["values"] = new JsonArray([.. label.Values.Select(value => (JsonNode)value)]) };

    private static JsonNode? Number(BigInteger number) => JsonNode.Parse(Text(number));

    private static string Text(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Lower(MetricType type) => type.ToString().ToLowerInvariant();
}
