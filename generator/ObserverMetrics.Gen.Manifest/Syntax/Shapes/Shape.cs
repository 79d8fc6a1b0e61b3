using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax.Shapes;

/// <summary>How a node becomes a value: its kind as data beside the function that reads it, so that the two cannot differ.</summary>
/// <param name="kind">What the node must be.</param>
/// <param name="read">Reads a node; null where it is unreadable, which is then reported.</param>
internal sealed class Shape<T>(ValueKind kind, Func<YamlNode, ParseContext, T?> read)
    where T : class
{
    public ValueKind Kind { get; } = kind;

    /// <summary>Reads a node; null where it is unreadable, which is then reported.</summary>
    public T? Read(YamlNode node, ParseContext context) => read(node, context);

    /// <summary>The same nodes, read as another value.</summary>
    public Shape<TOther> Select<TOther>(Func<T, TOther> convert)
        where TOther : class => Select((value, _) => convert(value));

    /// <summary>The same nodes, read as another value that knows where it stands.</summary>
    public Shape<TOther> Select<TOther>(Func<T, YamlPlace, TOther> convert)
        where TOther : class =>
        new(Kind, (node, context) => Read(node, context) is { } value ? convert(value, node.Place) : null);

    /// <summary>The same nodes; an unreadable one gives a stand-in, so that what refers to it stays sound.</summary>
    public Shape<T> OrElse(Func<T> standIn) => new(Kind, (node, context) => Read(node, context) ?? standIn());
}
