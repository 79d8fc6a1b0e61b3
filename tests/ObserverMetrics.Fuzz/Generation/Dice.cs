namespace ObserverMetrics.Fuzz.Generation;

/// <summary>Chance that repeats: the same number throws the same dice, on every machine and in every version of .NET.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(int number)
    {
        _state = (ulong)(uint)number + 0x9E3779B97F4A7C15;
        for (var i = 0; i < 4; i++)
            Below(2);
    }

    /// <summary>A number from 0 to one less than <paramref name="limit"/>.</summary>
    // Vigna's splitmix64.
    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    public int Between(int least, int most) => least + Below(most - least + 1);

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Half of the time nothing.</summary>
    public T? Maybe<T>(T value)
        where T : class => Below(2) == 0 ? value : null;

    /// <inheritdoc cref="Maybe{T}(T)"/>
    public T? Maybe<T>(Func<T> make)
        where T : class => Below(2) == 0 ? make() : null;

    /// <summary>A text for a field that may hold several lines; often a hostile one.</summary>
    public string Text() => Below(3) == 0 ? "Plain text." : string.Concat(Enumerable.Range(0, Between(1, 2)).Select(_ => Of(HostileText.Any)));

    /// <summary>A text for a field of one line; often a hostile one.</summary>
    public string Line() => Below(3) == 0 ? "Plain" : Of(HostileText.Lines);

    /// <summary>A text for a template: hostile, but with no action of its own.</summary>
    public string Template(IReadOnlyList<string> labels)
    {
        var actions = labels.Select(label => "{{ $labels." + label + " }}").Append("{{ $value | humanize }}").Append("{{ $value }}").ToList();
        return Text().Replace("{{", "{ {", StringComparison.Ordinal) + " " + Of(actions);
    }
}
