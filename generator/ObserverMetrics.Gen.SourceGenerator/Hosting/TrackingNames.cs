namespace ObserverMetrics.Gen.SourceGenerator.Hosting;

/// <summary>The names of the generator's steps, by which tests see what ran again and why.</summary>
internal static class TrackingNames
{
    public const string Options = nameof(Options);
    public const string Files = nameof(Files);
    public const string Compiled = nameof(Compiled);
    public const string Code = nameof(Code);
    public const string Classes = nameof(Classes);
    public const string Diagnostics = nameof(Diagnostics);
}
