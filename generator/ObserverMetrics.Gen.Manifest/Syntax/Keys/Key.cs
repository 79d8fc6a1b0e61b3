using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A key of the format.</summary>
internal abstract class Key(string name, ValueKind kind, string description)
{
    /// <summary>As written in a manifest.</summary>
    public string Name { get; } = name;

    /// <summary>What it wants.</summary>
    public ValueKind Kind { get; } = kind;

    /// <summary>One line for users.</summary>
    public string Description { get; } = description;

    /// <summary>Whether it must be there.</summary>
    public bool IsMandatory { get; private protected init; }

    /// <summary>What holds without it, as a manifest would write it; null where that cannot be written.</summary>
    public string? Default { get; private protected init; }

    /// <summary>What holds without it, in words, where it cannot be written; null where nothing does.</summary>
    public string? Otherwise { get; private protected init; }

    /// <summary>A value as a manifest would write it, where one put together from its kind would say little.</summary>
    public string? Example { get; private protected init; }

    /// <summary>Reports what is wrong with a value.</summary>
    public abstract void Check(YamlNode value, ParseContext context);
}

/// <summary>A key whose value reads as a type.</summary>
internal sealed class Key<T> : Key
    where T : class
{
    public Key(string name, Shape<T> shape, string description, string? byDefault = null, string? otherwise = null, bool isMandatory = false, string? example = null)
        : base(name, shape.Kind, description) =>
        (Shape, Default, Otherwise, IsMandatory, Example) = (shape, byDefault, otherwise, isMandatory, example);

    public Shape<T> Shape { get; }

    public override void Check(YamlNode value, ParseContext context) => Shape.Read(value, context);
}
