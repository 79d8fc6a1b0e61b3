using System.Globalization;

namespace ObserverMetrics.Fuzz.Generation;

/// <summary>A shared label.</summary>
/// <param name="name">Its name.</param>
/// <param name="values">Its values where it is closed, otherwise empty.</param>
/// <param name="definition">As written.</param>
internal sealed class RandomLabel(string name, IReadOnlyList<string> values, object definition)
{
    public string Name => name;

    public IReadOnlyList<string> Values => values;

    public object Definition => definition;

    /// <summary>Whether a metric has it: what nothing uses is left out.</summary>
    public bool IsUsed { get; set; }

    /// <summary>A few labels of each kind.</summary>
    public static IEnumerable<RandomLabel> Some(Dice dice)
    {
        yield return new("l_bool", ["false", "true"], "bool");
        yield return new("l_text", [], dice.Maybe(new Entries { { "type", "string" }, { "limit", "7" } }) ?? (object)"string");
        yield return new("l_number", [], "int");
        yield return new("l_plain", ["low", "medium", "high"], new List<string> { "low", "medium", "high" });
        for (var i = dice.Between(1, 3); i > 0; i--)
        {
            var values = Enumerable.Range(0, dice.Between(1, 4)).Select(_ => dice.Of(HostileText.Any)).Distinct().ToList();
            var members = new Entries();
            foreach (var value in values)
                members.Add(value, "M" + members.Count.ToString(CultureInfo.InvariantCulture));
            yield return new("l_hostile" + i.ToString(CultureInfo.InvariantCulture), values, new Entries { { "values", members } });
        }
    }
}
