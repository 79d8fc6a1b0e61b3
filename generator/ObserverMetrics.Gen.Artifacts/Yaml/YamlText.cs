using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Artifacts.Yaml;

/// <summary>Writes a document as block-style YAML: two spaces of indentation, LF, a line break at the end.</summary>
internal sealed class YamlText
{
    private readonly Utf8Text _output = new();

    private YamlText()
    {
    }

    /// <summary>Writes the document below a comment.</summary>
    /// <param name="header">Lines of the comment.</param>
    /// <param name="document">The document.</param>
    public static Utf8Text Write(IEnumerable<string> header, MapNode document)
    {
        var writer = new YamlText();
        foreach (var line in header)
            writer.WriteComment(line);

        writer.WriteEntries(document, indentation: 0, isAfterDash: false);
        return writer._output;
    }

    private void WriteEntries(MapNode map, int indentation, bool isAfterDash)
    {
        var isFirst = true;
        foreach (var entry in map)
        {
            if (!(isFirst && isAfterDash))
                Indent(indentation);

            isFirst = false;
            YamlScalars.AppendKey(_output, entry.Key);
            _output.Append(':');
            WriteValue(entry.Value, indentation);
        }
    }

    /// <summary>Writes what follows a key: on its line where it fits there.</summary>
    private void WriteValue(Node value, int indentation)
    {
        switch (value)
        {
            case MapNode { Count: > 0 } map:
                _output.Append('\n');
                if (map.Comment is not null)
                    Indent(indentation + 2).WriteComment(map.Comment);

                WriteEntries(map, indentation + 2, isAfterDash: false);
                break;
            case ListNode { IsEmpty: false } list:
                _output.Append('\n');
                WriteList(list, indentation + 2);
                break;
            default:
                WriteScalar(value, indentation);
                break;
        }
    }

    private void WriteList(ListNode list, int indentation)
    {
        foreach (var item in list)
        {
            if (item is MapNode { Comment: { } comment })
                Indent(indentation).WriteComment(comment);

            Indent(indentation)._output.Append('-');
            if (item is MapNode { Count: > 0 } map)
            {
                _output.Append(' ');
                WriteEntries(map, indentation + 2, isAfterDash: true);
            }
            else
            {
                WriteValue(item, indentation);
            }
        }
    }

    private void WriteScalar(Node value, int indentation)
    {
        _output.Append(' ');
        switch (value)
        {
            case TextNode { Text: var text } when YamlScalars.IsBlock(text):
                _output.Append(YamlScalars.BlockHeader(text)).Append('\n');
                WriteBlock(text, indentation + 2);
                break;
            case TextNode { Text: var text }:
                YamlScalars.AppendInline(_output, text);
                _output.Append('\n');
                break;
            case LiteralNode literal:
                _output.Append(literal.Text).Append('\n');
                break;
            default:
                _output.Append(value is MapNode ? "{}\n" : "[]\n");
                break;
        }
    }

    private void WriteBlock(string text, int indentation)
    {
        var lines = text.Split('\n');
        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        for (var i = 0; i < count; i++)
        {
            if (lines[i].Length > 0)
                Indent(indentation)._output.Append(lines[i]);

            _output.Append('\n');
        }
    }

    private void WriteComment(string text)
    {
        _output.Append('#');
        if (text.Length > 0)
            _output.Append(' ');

        _output.Append(UnseenCharacters.Shown(text));
        _output.Append('\n');
    }

    private YamlText Indent(int indentation)
    {
        _output.Append(' ', indentation);
        return this;
    }
}
