using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>A scalar: text, whatever YAML would guess it to be.</summary>
/// <param name="span">The characters of its content, with quotes.</param>
/// <param name="value">Its content with quotes, escapes and folding resolved.</param>
/// <param name="written">How it is written in the file; null for a scalar that stands in none.</param>
internal sealed class YamlScalar(SourceSpan span, string value, WrittenScalar? written = null) : YamlNode(span)
{
    private ScalarMap? _map;
    private bool _isMapped;

    /// <summary>Its content with quotes, escapes and folding resolved.</summary>
    public string Value { get; } = value;

    /// <summary>Where a part of <see cref="Value"/> stands in the file; the whole span where no part can be told.</summary>
    /// <param name="start">Index of the part's first character; at most the value's length.</param>
    /// <param name="length">Number of the part's characters; what goes beyond the value's end is cut off.</param>
    public SourceSpan SpanOf(int start, int length)
    {
        if (written is not { } form)
            return Span;

        if (!_isMapped)
        {
            var map = form.Map(Value);
            _map = map.Holds(Value) ? map : null;
            _isMapped = true;
        }

        return _map is null ? Span : form.Source.Span(_map.StartOf(start), _map.EndOf(start, length));
    }
}
