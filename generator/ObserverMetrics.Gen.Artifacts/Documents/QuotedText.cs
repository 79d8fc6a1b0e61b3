using System.Text;

namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>Texts in double quotes: what JSON and YAML write alike.</summary>
internal static class QuotedText
{
    public static void AppendTo(StringBuilder output, string text)
    {
        output.Append('"');
        text = Characters.WellFormed(text);
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is not ('"' or '\\') && !Characters.IsHidden(character))
                continue;

            output.Append(text, written, i - written);
            AppendEscaped(output, character);
            written = i + 1;
        }

        output.Append(text, written, text.Length - written).Append('"');
    }

    private static void AppendEscaped(StringBuilder output, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                output.Append('\\').Append(character);
                break;
            case '\n':
                output.Append("\\n");
                break;
            case '\r':
                output.Append("\\r");
                break;
            case '\t':
                output.Append("\\t");
                break;
            default:
                Characters.AppendEscape(output, character);
                break;
        }
    }
}
