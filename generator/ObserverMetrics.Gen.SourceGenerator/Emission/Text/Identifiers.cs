using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ObserverMetrics.Gen.SourceGenerator.Emission.Text;

/// <summary>Makes C# identifiers of the manifest's names.</summary>
internal static class Identifiers
{
    /// <summary>The name as an identifier: with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary><c>http_method</c> as <c>HttpMethod</c>.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder();
        foreach (var word in name.Split(['_'], StringSplitOptions.RemoveEmptyEntries))
            text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);

        return StartsLikeIdentifier(text) ? text.ToString() : "_" + text;
    }

    /// <summary><c>http_method</c> as <c>httpMethod</c>.</summary>
    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    /// <summary>A namespace with each part an identifier; empty for none.</summary>
    public static string Namespace(string name) =>
        string.Join(".", name.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(NamespacePart));

    private static string NamespacePart(string part)
    {
        var text = new StringBuilder(part);
        for (var i = 0; i < text.Length; i++)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(text[i]))
                text[i] = '_';
        }

        return StartsLikeIdentifier(text) ? text.ToString() : "_" + text;
    }

    private static bool StartsLikeIdentifier(StringBuilder text) => text.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(text[0]);
}
