namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Reads characters where they are: a large text is read again after each error, and must not be copied for it.</summary>
internal sealed class CharacterReader(char[] text, int start) : TextReader
{
    private int _position = start;

    public override int Peek() => _position < text.Length ? text[_position] : -1;

    public override int Read() => _position < text.Length ? text[_position++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        count = Math.Min(count, text.Length - _position);
        Array.Copy(text, _position, buffer, index, count);
        _position += count;
        return count;
    }
}
