namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>A scalar as it is written.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Start">Offset of its first character: a quote, a block's indicator, or the text.</param>
/// <param name="End">Offset just behind its last character.</param>
/// <param name="Indentation">Column of the block that holds it; an indentation indicator counts from there.</param>
internal readonly record struct WrittenScalar(SourceText Source, ScalarForm Form, int Start, int End, int Indentation)
{
    /// <summary>Where each character of its value stands.</summary>
    public ScalarMap Map(string value) => Form switch
    {
        ScalarForm.Plain => FlowScalarMap.OfPlain(this),
        ScalarForm.SingleQuoted => FlowScalarMap.OfSingleQuoted(this),
        ScalarForm.DoubleQuoted => FlowScalarMap.OfDoubleQuoted(this),
        _ => BlockScalarMap.Of(this, value),
    };
}

/// <summary>The ways to write a scalar.</summary>
internal enum ScalarForm : byte
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Block,
}
