using System.Diagnostics;
using System.Text;

namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>A text that grows, as the bytes that its file will have.</summary>
/// <remarks>The dashboard of a large manifest has megabytes, which no string or array that outgrows itself shall hold a second time.</remarks>
internal sealed class Utf8Text
{
    /// <summary>The most bytes for a UTF-16 character: four are for two of them.</summary>
    private const int MostBytes = 3;

    private const int SmallestPart = 1 << 10;

    /// <summary>More than the garbage collector would move.</summary>
    private const int LargestPart = 1 << 17;

    private readonly List<ArraySegment<byte>> _full = [];
    private byte[] _part = new byte[SmallestPart];
    private int _used;
    private int _before;

    /// <summary>In bytes.</summary>
    public int Length => _before + _used;

    /// <summary>Appends a character of ASCII.</summary>
    public Utf8Text Append(char character) => Append(character, 1);

    /// <inheritdoc cref="Append(char)"/>
    public Utf8Text Append(char character, int count)
    {
        Debug.Assert(character < 0x80, "Only a text is encoded.");
        Reserve(count);
        for (var i = 0; i < count; i++)
            _part[_used++] = (byte)character;

        return this;
    }

    /// <summary>Appends a text; half of a surrogate pair that stands alone becomes U+FFFD.</summary>
    public Utf8Text Append(string text) => Append(text, 0, text.Length);

    /// <inheritdoc cref="Append(string)"/>
    public Utf8Text Append(string text, int start, int count)
    {
        Reserve(MostBytes * count);
        var (part, used, end) = (_part, _used, start + count);

        // Most texts are short and ASCII: these are done before the encoder would have begun.
        while (start < end && text[start] < 0x80)
            part[used++] = (byte)text[start++];

        _used = start == end ? used : used + Encoding.UTF8.GetBytes(text, start, end - start, part, used);
        return this;
    }

    /// <summary>The bytes so far.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        var written = 0;
        foreach (var part in _full)
        {
            Buffer.BlockCopy(part.Array!, 0, bytes, written, part.Count);
            written += part.Count;
        }

        Buffer.BlockCopy(_part, 0, bytes, written, _used);
        return bytes;
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToArray());

    private void Reserve(int bytes)
    {
        if (_used + bytes <= _part.Length)
            return;

        _full.Add(new ArraySegment<byte>(_part, 0, _used));
        _before += _used;
        _used = 0;
        _part = new byte[Math.Max(bytes, Math.Min(2 * _part.Length, LargestPart))];
    }
}
