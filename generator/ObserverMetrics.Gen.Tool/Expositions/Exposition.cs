namespace ObserverMetrics.Gen.Tool.Expositions;

/// <summary>What a <c>/metrics</c> endpoint answers: Prometheus's text format 0.0.4, or OpenMetrics 1.0.</summary>
/// <remarks>See https://prometheus.io/docs/instrumenting/exposition_formats/ and https://github.com/prometheus/OpenMetrics/blob/main/specification/OpenMetrics.md.</remarks>
internal sealed class Exposition
{
    /// <summary>The suffixes of the samples of each type, in both formats.</summary>
    private static readonly Dictionary<string, string[]> Suffixes = new(StringComparer.Ordinal)
    {
        ["counter"] = ["_total", "_created"],
        ["histogram"] = ["_bucket", "_sum", "_count", "_created"],
        ["gaugehistogram"] = ["_bucket", "_gsum", "_gcount"],
        ["summary"] = ["_sum", "_count", "_created"],
        ["info"] = ["_info"],
    };

    private readonly Dictionary<string, ExpositionFamily> _byName = new(StringComparer.Ordinal);
    private readonly List<ExpositionFamily> _families = [];

    private Exposition()
    {
    }

    /// <summary>Its families, in order.</summary>
    public IReadOnlyList<ExpositionFamily> Families => _families;

    /// <summary>Reads a text.</summary>
    /// <exception cref="FormatException">It is none; the message says in which line and why.</exception>
    public static Exposition Read(string text)
    {
        var exposition = new Exposition();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            try
            {
                exposition.Add(line.TrimEnd('\r', ' ', '\t').TrimStart(' ', '\t'));
            }
            catch (FormatException exception)
            {
                throw new FormatException($"line {number}: {exception.Message}.", exception);
            }
        }

        return exposition._families.Exists(family => family.Samples.Count > 0) ? exposition : throw new FormatException("it has no samples.");
    }

    private void Add(string line)
    {
        if (line.StartsWith('#'))
            AddComment(line);
        else if (line.Length > 0)
            AddSample(new ExpositionLine(line).Read());
    }

    private void AddComment(string line)
    {
        var words = line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || words[0] != "#")
            return;

        var (name, rest) = (words[2].Trim('"'), words.Length > 3 ? words[3] : "");
        switch (words[1])
        {
            case "TYPE":
                Family(name).Type = rest == "unknown" ? "untyped" : rest;
                break;
            case "HELP":
                Family(name).Help = rest.Replace("\\n", " ", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
                break;
            case "UNIT":
                Family(name).Unit = rest;
                break;
        }
    }

    private void AddSample(ExpositionSample sample)
    {
        var owner = Suffixes
            .SelectMany(type => type.Value.Where(suffix => sample.Name.EndsWith(suffix, StringComparison.Ordinal)).Select(suffix => (Type: type.Key, Name: sample.Name[..^suffix.Length])))
            .Select(candidate => _byName.GetValueOrDefault(candidate.Name) is { } family && family.Type == candidate.Type ? family : null)
            .FirstOrDefault(family => family is not null);
        (_byName.GetValueOrDefault(sample.Name) ?? owner ?? Family(sample.Name)).Samples.Add(sample);
    }

    private ExpositionFamily Family(string name)
    {
        if (!_byName.TryGetValue(name, out var family))
        {
            family = new ExpositionFamily(name);
            _byName.Add(name, family);
            _families.Add(family);
        }

        return family;
    }
}
