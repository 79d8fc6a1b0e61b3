using System.Globalization;
using System.Text;

namespace ObserverMetrics.Fuzz.Generation;

/// <summary>Keys with values, in order: a mapping to be written as YAML. Values are texts, lists and mappings.</summary>
internal sealed class Entries : List<(string Key, object? Value)>
{
    /// <summary>Adds an entry, unless its value is null.</summary>
    public void Add(string key, object? value)
    {
        if (value is not null)
            Add((key, value));
    }

    /// <summary>As YAML in block style; texts plain where that is safe, otherwise in double quotes with all escaped that is not plain ASCII.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, this, 0);
        return text.ToString();
    }

    /// <summary>A text in double quotes of YAML.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                quoted.Append('\\').Append(character);
            else if (character is >= ' ' and <= '~' || char.IsSurrogate(character))
                quoted.Append(character);
            else
                quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }

    private static void Write(StringBuilder text, Entries entries, int indentation)
    {
        foreach (var (key, value) in entries)
        {
            text.Append(' ', indentation).Append(Scalar(key)).Append(':');
            WriteValue(text, value!, indentation);
        }
    }

    private static void WriteValue(StringBuilder text, object value, int indentation)
    {
        switch (value)
        {
            case Entries { Count: 0 }:
                text.Append(" {}\n");
                break;
            case Entries entries:
                text.Append('\n');
                Write(text, entries, indentation + 2);
                break;
            case IEnumerable<Entries> items:
                text.Append('\n');
                foreach (var item in items)
                {
                    text.Append(' ', indentation + 2).Append("-\n");
                    Write(text, item, indentation + 4);
                }

                break;
            case IEnumerable<string> items:
                text.Append(" [").AppendJoin(", ", items.Select(Scalar)).Append("]\n");
                break;
            default:
                text.Append(' ').Append(Scalar((string)value)).Append('\n');
                break;
        }
    }

    private static string Scalar(string text) =>
        text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') ? text : Quoted(text);
}
