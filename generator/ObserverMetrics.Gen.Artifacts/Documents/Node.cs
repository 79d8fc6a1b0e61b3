using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>A value of a JSON or YAML document.</summary>
/// <remarks>One tree and two writers, so that a file which exists in both formats says the same in both.</remarks>
internal abstract class Node
{
    /// <summary>JSON's and YAML's null. (A null reference in a map leaves the key out.)</summary>
    public static Node Null { get; } = new LiteralNode("null");

    private static readonly Node[] SmallNumbers = [.. Enumerable.Range(0, 100).Select(number => new LiteralNode(number.ToString(CultureInfo.InvariantCulture)))];

    private static Node True { get; } = new LiteralNode("true");

    private static Node False { get; } = new LiteralNode("false");

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Node?(string? text) => text is null ? null : new TextNode(text);

    public static implicit operator Node(bool flag) => flag ? True : False;

    public static implicit operator Node(int number) =>
        number >= 0 && number < SmallNumbers.Length ? SmallNumbers[number] : new LiteralNode(number.ToString(CultureInfo.InvariantCulture));

    public static implicit operator Node(decimal number) => new LiteralNode(DecimalText.Of(number));
}

/// <summary>A text.</summary>
internal sealed class TextNode(string text) : Node
{
    public string Text { get; } = text;

    /// <summary>Whether the reader is meant to expand the variables in it.</summary>
    public bool IsExpanded { get; init; }
}

/// <summary>A number, a flag or null: written as it is in both formats.</summary>
internal sealed class LiteralNode(string text) : Node
{
    public string Text { get; } = text;
}
