using System.Text;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>For each character of a scalar's value, the characters of the file that it is written with.</summary>
/// <param name="start">Offset of the first character of the content: the place of an empty value.</param>
internal sealed class ScalarMap(int start)
{
    private readonly StringBuilder _value = new();
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    /// <summary>Notes that a character of the value is written from one offset to just before another.</summary>
    public void Append(char c, int from, int end)
    {
        _value.Append(c);
        _starts.Add(from);
        _ends.Add(end);
    }

    /// <summary>Whether the map is one of this value: that the file was read here as YAML reads it.</summary>
    public bool Holds(string value) => _value.Length == value.Length && _value.ToString() == value;

    public int StartOf(int index) =>
        index < _starts.Count ? _starts[Math.Max(0, index)] : _ends.Count > 0 ? _ends[_ends.Count - 1] : start;

    public int EndOf(int index, int length)
    {
        var last = Math.Min(index + length, _ends.Count) - 1;
        return length > 0 && last >= index && last >= 0 ? _ends[last] : StartOf(index);
    }
}
