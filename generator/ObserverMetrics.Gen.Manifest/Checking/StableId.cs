using System.Text;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Ids of panels and rows that depend on their names only, so that links keep working when the manifest's order changes.</summary>
internal sealed class StableId
{
    private readonly HashSet<int> _used = [];

    /// <summary>A positive id for a name, unique among those given so far.</summary>
    public int Of(string name)
    {
        // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), folded to 20 bits to stay readable in a URL.
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(name))
            hash = unchecked((hash ^ octet) * 16777619u);

        var id = (int)((hash >> 20) ^ (hash & 0xFFFFF));
        while (id == 0 || !_used.Add(id))
            id = (id + 1) & 0xFFFFF;

        return id;
    }
}
