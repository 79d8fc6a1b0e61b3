using System.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission.Text;

/// <summary>Writes lines of C# at the depth of the open blocks. Lines end with LF everywhere.</summary>
/// <param name="capacity">About how many characters there will be; a good guess spares the garbage collector the work of moving them.</param>
internal sealed class CodeWriter(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private int _depth;
    private bool _atStartOfBlock = true;

    /// <summary>Writes one or several lines.</summary>
    public void Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    /// <summary>Writes a line.</summary>
    public void Line(string line)
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * 4).Append(line);

        _text.Append('\n');
        _atStartOfBlock = false;
    }

    /// <summary>Separates what follows from what stands before it in the same block.</summary>
    public void Gap()
    {
        if (!_atStartOfBlock)
            _text.Append('\n');

        _atStartOfBlock = true;
    }

    /// <summary>Opens a block, which ends when the result is disposed.</summary>
    /// <param name="header">The line before the brace.</param>
    /// <param name="end">What follows the closing brace.</param>
    public Block Braces(string header, string end = "")
    {
        Line(header);
        Line("{");
        _depth++;
        _atStartOfBlock = true;
        return new Block(this, end);
    }

    /// <summary>Writes a line one step deeper.</summary>
    public void Deeper(string line)
    {
        _depth++;
        Line(line);
        _depth--;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    internal readonly struct Block(CodeWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line("}" + end);
        }
    }
}
