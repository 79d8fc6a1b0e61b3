using System.Globalization;

namespace ObserverMetrics.Gen.SourceGenerator.Emission.Text;

/// <summary>The names taken in a scope; a name that is taken gets a number.</summary>
internal sealed class NameScope(params string[] taken)
{
    /// <summary>What every C# type inherits.</summary>
    public static readonly string[] ObjectMembers =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>Takes a name, or the next free one like it.</summary>
    public string Take(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
            name = wanted + number.ToString(CultureInfo.InvariantCulture);

        return name;
    }
}
