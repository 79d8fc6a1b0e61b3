using ObserverMetrics.Gen.Artifacts.Documents;

namespace ObserverMetrics.Gen.Artifacts.Json;

/// <summary>Writes a document as JSON, <see href="https://www.rfc-editor.org/rfc/rfc8259"/>: two spaces of indentation, LF, a line break at the end.</summary>
/// <remarks>Our own, because System.Text.Json prints numbers and line breaks differently on the hosts that run this.</remarks>
internal sealed class JsonText
{
    private readonly Utf8Text _output = new();
    private int _depth;

    private JsonText()
    {
    }

    public static Utf8Text Write(Node document)
    {
        var writer = new JsonText();
        writer.WriteNode(document);
        return writer._output.Append('\n');
    }

    private void WriteNode(Node node)
    {
        switch (node)
        {
            case MapNode map:
                WriteMap(map);
                break;
            case ListNode list:
                WriteList(list);
                break;
            case TextNode text:
                QuotedText.AppendJson(_output, text.Text);
                break;
            case LiteralNode literal:
                _output.Append(literal.Text);
                break;
        }
    }

    private void WriteMap(MapNode map)
    {
        Open('{');
        var hasItems = false;
        foreach (var entry in map)
        {
            NextItem(ref hasItems);
            QuotedText.AppendJson(_output, entry.Key);
            _output.Append(": ");
            WriteNode(entry.Value);
        }

        Close('}', hasItems);
    }

    private void WriteList(ListNode list)
    {
        Open('[');
        var hasItems = false;
        foreach (var item in list)
        {
            NextItem(ref hasItems);
            WriteNode(item);
        }

        Close(']', hasItems);
    }

    private void Open(char bracket)
    {
        _output.Append(bracket);
        _depth++;
    }

    private void NextItem(ref bool hasItems)
    {
        if (hasItems)
            _output.Append(',');

        hasItems = true;
        BreakLine();
    }

    private void Close(char bracket, bool hasItems)
    {
        _depth--;
        if (hasItems)
            BreakLine();

        _output.Append(bracket);
    }

    private void BreakLine() => _output.Append('\n').Append(' ', 2 * _depth);
}
