namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>A parameter of a generated method.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name as C# writes it.</param>
/// <param name="Description">What it is, in plain text.</param>
/// <param name="Default">Its default, or null without one.</param>
internal sealed record Parameter(string Type, string Name, string Description, string? Default = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Type} {Name}" + (Default is null ? "" : " = " + Default);
}
