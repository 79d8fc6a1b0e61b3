using System.Text;

namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>Texts in double quotes: what JSON and YAML write alike.</summary>
internal static class QuotedText
{
    public static string Of(string text)
    {
        var output = new StringBuilder("\"");
        foreach (var character in Characters.WellFormed(text))
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
                    if (Characters.IsHidden(character))
                        Characters.AppendEscape(output, character);
                    else
                        output.Append(character);

                    break;
            }
        }

        return output.Append('"').ToString();
    }
}
