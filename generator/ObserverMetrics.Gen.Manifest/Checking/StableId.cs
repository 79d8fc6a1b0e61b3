using System.Text;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Ids of panels and rows that depend on their names only, so that links keep working when the manifest's order changes.</summary>
internal sealed class StableId
{
    private const int Bits = 30;
    private const int Mask = (1 << Bits) - 1;

    private readonly HashSet<int> _used = [];

    /// <summary>A positive id for a name, unique among those given so far.</summary>
    public int Of(string name)
    {
        // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). Of three hundred panels two would have the same 20 bits in one
        // dashboard of 25, and the order of the file would then decide which of them has them.
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(name))
            hash = unchecked((hash ^ octet) * 16777619u);

        var id = (int)((hash >> Bits) ^ (hash & Mask));
        while (id == 0 || !_used.Add(id))
            id = (id + 1) & Mask;

        return id;
    }
}
