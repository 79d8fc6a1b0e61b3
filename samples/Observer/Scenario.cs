namespace Observer;

/// <summary>How the simulated system is doing.</summary>
internal sealed record Scenario(string Name, string Description)
{
    /// <summary>The share of API requests that fail.</summary>
    public double ApiErrors { get; init; } = 0.01;

    /// <summary>For how long the token is valid at the start; it is refreshed in time unless it has expired already.</summary>
    public TimeSpan TokenValidity { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How many of the 41 WebSocket slots are wanted.</summary>
    public int WantedSlots { get; init; } = 24;

    /// <summary>Snapshots of Track A per second.</summary>
    public double Snapshots { get; init; } = 2;

    /// <summary>Gaps per second.</summary>
    public double Gaps { get; init; } = 0.2;

    public static Scenario Healthy { get; } = new("healthy", "all is well (the default)");

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Healthy,
        new("api-errors", "the provider fails two of three API requests") { ApiErrors = 0.66 },
        new("token-expired", "the API token has expired and cannot be refreshed") { TokenValidity = TimeSpan.FromMinutes(-5) },
        new("slot-starvation", "nearly all WebSocket slots are allocated") { WantedSlots = 41 },
        new("no-snapshots", "Track A collects nothing") { Snapshots = 0 },
        new("gap-storm", "gaps by the dozen") { Gaps = 40 },
    ];

    /// <summary>Finds a scenario by its name.</summary>
    /// <exception cref="FormatException">There is none of that name.</exception>
    public static Scenario Find(string name) =>
        All.FirstOrDefault(scenario => scenario.Name == name)
        ?? throw new FormatException($"'{name}' is no scenario; write one of: {string.Join(", ", All.Select(scenario => scenario.Name))}.");
}
