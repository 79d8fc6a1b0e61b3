using System.Globalization;

namespace Observer;

/// <summary>What the program was asked to do.</summary>
/// <param name="Replay">Whether to record the reference history, write the files and end.</param>
/// <param name="Output">The folder for the files of <paramref name="Replay"/>.</param>
/// <param name="Urls">The address to serve on.</param>
/// <param name="Scenario">How the simulated system is doing.</param>
/// <param name="Load">For how long to record at full speed instead of simulating; null for the simulation.</param>
internal sealed record CommandLine(bool Replay, string Output, string Urls, Scenario Scenario, TimeSpan? Load)
{
    public const string DefaultUrls = "http://127.0.0.1:9464";

    public static string Help =>
        $"""
        Usage: Observer [options]

          --urls URL         serve metrics on this address (default {DefaultUrls})
          --scenario NAME    simulate the system in trouble; the names are below
          --load SECONDS     instead of the simulation, record the reference history again and again, on
                             every processor at full speed, and say how often: what scrapes see then
          --replay           record the reference history, write its files and end
          --output DIR       where --replay writes metrics_prometheus.txt and metrics_summary.json
                             (default: the current folder)
          --help             show this

        Scenarios:

        """ + string.Concat(Scenario.All.Select(scenario => $"  {scenario.Name,-16} {scenario.Description}\n"));

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="FormatException">An argument is not known or lacks its value.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var result = new CommandLine(false, ".", DefaultUrls, Scenario.Healthy, null);
        for (var i = 0; i < arguments.Count; i++)
        {
            var option = arguments[i];
            string Value() => ++i < arguments.Count ? arguments[i] : throw new FormatException($"{option} wants a value.");
            result = option switch
            {
                "--replay" => result with { Replay = true },
                "--output" => result with { Output = Value() },
                "--urls" => result with { Urls = Value() },
                "--scenario" => result with { Scenario = Scenario.Find(Value()) },
                "--load" => result with { Load = Seconds(Value()) },
                _ => throw new FormatException($"{option} is no option."),
            };
        }

        return result;
    }

    private static TimeSpan Seconds(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 3600
            ? TimeSpan.FromSeconds(seconds)
            : throw new FormatException($"--load wants a whole number of seconds from 1 to 3600, and '{text}' is none.");
}
