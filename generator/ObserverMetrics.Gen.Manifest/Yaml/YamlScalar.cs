using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>A scalar: text, whatever YAML would guess it to be.</summary>
/// <param name="place">The characters of its content, with quotes.</param>
/// <param name="value">Its content with quotes, escapes and folding resolved.</param>
/// <param name="form">How it is written.</param>
/// <param name="writtenEnd">Offset just behind what its value is made of: for a block also the line breaks behind its content.</param>
/// <param name="indentation">Column of the block that holds it.</param>
internal sealed class YamlScalar(YamlPlace place, string value, ScalarForm form, int writtenEnd, int indentation) : YamlNode(place)
{
    private ScalarMap? _map;
    private bool _isMapped;

    /// <summary>Its content with quotes, escapes and folding resolved.</summary>
    public string Value { get; } = value;

    /// <inheritdoc cref="PlaceOf"/>
    public SourceSpan SpanOf(int start, int length) => PlaceOf(start, length).Span;

    /// <summary>Where a part of <see cref="Value"/> stands in the file; the whole place where no part can be told.</summary>
    /// <param name="start">Index of the part's first character; at most the value's length.</param>
    /// <param name="length">Number of the part's characters; what goes beyond the value's end is cut off.</param>
    public YamlPlace PlaceOf(int start, int length)
    {
        if (!_isMapped)
        {
            var map = new WrittenScalar(Place.Source, form, Place.Start, writtenEnd, indentation).Map(Value);
            _map = map.Holds(Value) ? map : null;
            _isMapped = true;
        }

        return _map is null ? Place : new YamlPlace(Place.Source, _map.StartOf(start), _map.EndOf(start, length));
    }
}
