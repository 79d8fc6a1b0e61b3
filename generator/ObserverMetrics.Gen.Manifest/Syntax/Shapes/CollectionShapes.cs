using ObserverMetrics.Gen.Manifest.Syntax.Keys;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax.Shapes;

/// <summary>Shapes of lists and mappings, and choices among shapes.</summary>
internal static class CollectionShapes
{
    /// <summary>A list with at least one item.</summary>
    public static Shape<IReadOnlyList<T>> ListOf<T>(Shape<T> item)
        where T : class => List(item, new ListKind(item.Kind, AcceptsOne: false, AcceptsNone: false));

    /// <summary>A list that may be empty.</summary>
    public static Shape<IReadOnlyList<T>> AnyListOf<T>(Shape<T> item)
        where T : class => List(item, new ListKind(item.Kind, AcceptsOne: false, AcceptsNone: true));

    /// <summary>A list with at least one item, or an item alone.</summary>
    public static Shape<IReadOnlyList<T>> OneOrListOf<T>(Shape<T> item)
        where T : class => List(item, new ListKind(item.Kind, AcceptsOne: true, AcceptsNone: false));

    /// <summary>A mapping whose keys are those of a table.</summary>
    public static Shape<T> Table<T>(KeyTable table, Func<MappingReader, T?> read)
        where T : class =>
        Mapping(new TableKind(table), (mapping, context) => read(new MappingReader(mapping, table, name: null, context)));

    /// <summary>A mapping from names that the manifest chooses to values.</summary>
    /// <param name="key">The grammar of the names.</param>
    /// <param name="value">The shape of the values.</param>
    /// <param name="make">Makes an entry of a name and a value, which is null where it is absent or unreadable; null drops the entry.</param>
    public static Shape<IReadOnlyList<T>> MapOf<TValue, T>(TextGrammar key, Shape<TValue> value, Func<Spanned<string>, TValue?, T?> make)
        where TValue : class
        where T : class =>
        Map(key, value.Kind, (name, node, context) => make(name, value.Read(node, context)));

    /// <summary>A mapping from names that the manifest chooses to mappings whose keys are those of a table.</summary>
    public static Shape<IReadOnlyList<T>> MapOfTables<T>(TextGrammar key, KeyTable table, Func<Spanned<string>, MappingReader, T?> read)
        where T : class
    {
        var kind = new TableKind(table);
        return Map(key, kind, (name, node, context) =>
        {
            if (node is YamlMapping mapping)
                return read(name, new MappingReader(mapping, table, name, context));

            context.ReportWrongType(node, kind);
            return null;
        });
    }

    /// <summary>A shape for each type of node; one that is null is refused.</summary>
    public static Shape<T> Either<T>(Shape<T>? scalar = null, Shape<T>? list = null, Shape<T>? mapping = null)
        where T : class
    {
        var kind = new EitherKind([.. new[] { scalar, list, mapping }.OfType<Shape<T>>().Select(shape => shape.Kind)]);
        return new(kind, (node, context) =>
        {
            var shape = node switch
            {
                YamlScalar text => text.IsNothing() ? null : scalar,
                YamlSequence => list,
                _ => mapping,
            };
            if (shape is not null)
                return shape.Read(node, context);

            context.ReportWrongType(node, kind);
            return null;
        });
    }

    /// <summary>A shape, or no value at all, which reads as null and is no error.</summary>
    public static Shape<T> NothingOr<T>(Shape<T> shape)
        where T : class =>
        new(new EitherKind([shape.Kind, new NothingKind()]), (node, context) =>
            node is YamlScalar scalar && scalar.IsNothing() ? null : shape.Read(node, context));

    private static Shape<IReadOnlyList<T>> List<T>(Shape<T> item, ListKind kind)
        where T : class =>
        new(kind, (node, context) =>
        {
            if (node is YamlSequence { Items: [] } && !kind.AcceptsNone)
                context.ReportEmptyList(node, kind);

            if (node is YamlSequence sequence)
                return ReadItems(sequence, item, context);

            if (kind.AcceptsOne && !(node is YamlScalar scalar && scalar.IsNothing()))
                return item.Read(node, context) is { } single ? [single] : null;

            context.ReportWrongType(node, kind);
            return null;
        });

    private static T[] ReadItems<T>(YamlSequence sequence, Shape<T> item, ParseContext context)
        where T : class
    {
        var (items, count) = (new T[sequence.Items.Count], 0);
        var texts = default(SeenTexts);
        for (var i = 0; i < items.Length; i++)
        {
            var node = sequence.Items[i];
            if (node is YamlScalar scalar && !scalar.IsNothing() && !texts.IsNew(scalar.Value))
                context.ReportRepeatedItem(scalar);
            else if (item.Read(node, context) is { } value)
                items[count++] = value;
        }

        return First(items, count);
    }

    private static Shape<IReadOnlyList<T>> Map<T>(TextGrammar key, ValueKind value, Func<Spanned<string>, YamlNode, ParseContext, T?> read)
        where T : class =>
        Mapping<IReadOnlyList<T>>(new MapKind(key, value), (mapping, context) =>
        {
            var (entries, count) = (new T[mapping.Entries.Count], 0);
            for (var i = 0; i < entries.Length; i++)
            {
                var entry = mapping.Entries[i];
                var name = new Spanned<string>(entry.Key.Value, entry.Key.Place);
                var isSound = key.Matches(name.Value);
                if (!isSound)
                    context.ReportMalformedText(name.Value, name.Span, key, key.Explanation);

                if (read(name, entry.Value, context) is { } item && isSound)
                    entries[count++] = item;
                else
                    context.Damage(name.Value);
            }

            return First(entries, count);
        });

    private static T[] First<T>(T[] items, int count)
    {
        Array.Resize(ref items, count);
        return items;
    }

    private static Shape<T> Mapping<T>(ValueKind kind, Func<YamlMapping, ParseContext, T?> read)
        where T : class =>
        new(kind, (node, context) =>
        {
            if (node is YamlMapping mapping)
                return read(mapping, context);

            context.ReportWrongType(node, kind);
            return null;
        });
}
