using System.Text;
using ObserverMetrics.Gen.Artifacts.Documents;

namespace ObserverMetrics.Gen.Artifacts.Json;

/// <summary>Writes a document as JSON, <see href="https://www.rfc-editor.org/rfc/rfc8259"/>: two spaces of indentation, LF, a line break at the end.</summary>
/// <remarks>Our own, because System.Text.Json prints numbers and line breaks differently on the hosts that run this.</remarks>
internal sealed class JsonText
{
    private readonly StringBuilder _output = new();
    private int _depth;

    private JsonText()
    {
    }

    public static string Write(Node document)
    {
        var writer = new JsonText();
        writer.WriteNode(document);
        return writer._output.Append('\n').ToString();
    }

    private void WriteNode(Node node)
    {
        switch (node)
        {
            case MapNode map:
                WriteItems(map, map.Count, '{', '}', entry =>
                {
                    _output.Append(QuotedText.Of(entry.Key)).Append(": ");
                    WriteNode(entry.Value);
                });
                break;
            case ListNode list:
                WriteItems(list, list.Count, '[', ']', WriteNode);
                break;
            case TextNode text:
                _output.Append(QuotedText.Of(text.Text));
                break;
            case LiteralNode literal:
                _output.Append(literal.Text);
                break;
        }
    }

    private void WriteItems<T>(IEnumerable<T> items, int count, char open, char close, Action<T> write)
    {
        _output.Append(open);
        _depth++;
        var written = 0;
        foreach (var item in items)
        {
            BreakLine();
            write(item);
            if (++written < count)
                _output.Append(',');
        }

        _depth--;
        if (count > 0)
            BreakLine();

        _output.Append(close);
    }

    private void BreakLine() => _output.Append('\n').Append(' ', 2 * _depth);
}
