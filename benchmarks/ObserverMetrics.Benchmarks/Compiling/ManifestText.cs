using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>A manifest in memory.</summary>
internal sealed class ManifestText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
