namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Reads characters where they are: a large text is read again after each error, and must not be copied for it.</summary>
/// <param name="text">The text.</param>
/// <param name="edited">Its characters with comments in place of damaged entries; null where there are none.</param>
/// <param name="start">Where to begin.</param>
internal sealed class CharacterReader(string text, char[]? edited, int start) : TextReader
{
    private int _position = start;

    public override int Peek() => _position < text.Length ? this[_position] : -1;

    public override int Read() => _position < text.Length ? this[_position++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        count = Math.Min(count, text.Length - _position);
        if (edited is null)
            text.CopyTo(_position, buffer, index, count);
        else
            Array.Copy(edited, _position, buffer, index, count);
        _position += count;
        return count;
    }

    private char this[int index] => edited is null ? text[index] : edited[index];
}
