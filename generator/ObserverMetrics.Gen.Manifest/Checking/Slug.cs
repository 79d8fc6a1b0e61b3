namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Names for URLs and jobs.</summary>
internal static class Slug
{
    private const int MostCharacters = 40;

    /// <summary>Lower-case ASCII letters, digits and dashes, at most 40 of them: what Grafana takes for a uid.</summary>
    public static string Of(string name)
    {
        var characters = name.ToLowerInvariant().Select(character => character is >= 'a' and <= 'z' or >= '0' and <= '9' ? character : '-');
        var slug = new string([.. characters]).Trim('-');
        return slug.Length == 0 ? "metrics" : slug[..Math.Min(slug.Length, MostCharacters)];
    }
}
