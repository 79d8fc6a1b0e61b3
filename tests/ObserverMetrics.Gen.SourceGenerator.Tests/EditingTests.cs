using Microsoft.CodeAnalysis.CSharp;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

/// <summary>While somebody types, the manifest is broken most of the time.</summary>
public class EditingTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("metrics.yaml"));

    [Fact]
    public void A_manifest_cut_anywhere_gives_sound_CSharp()
    {
        for (var length = 0; length < Text.Length; length += 97)
            AssertSound(Text[..length], compile: length % 1000 < 97);
    }

    [Fact]
    public void A_manifest_that_lacks_a_piece_gives_sound_CSharp()
    {
        for (var start = 0; start + 60 < Text.Length; start += 97)
            AssertSound(Text.Remove(start, 60), compile: start % 1000 < 97);
    }

    private static void AssertSound(string text, bool compile)
    {
        var result = Host.Run(text).Result;

        Assert.Null(result.Exception);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == InternalRules.UnexpectedException.Id);
        foreach (var source in result.GeneratedSources)
        {
            Assert.Empty(CSharpSyntaxTree.ParseText(source.SourceText).GetDiagnostics());
            if (compile)
                Consumer.Load(source.SourceText.ToString());
        }
    }
}
