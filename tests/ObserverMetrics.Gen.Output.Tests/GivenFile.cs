using System.Text;

namespace ObserverMetrics.Gen.Output.Tests;

/// <summary>Files as manifests give them.</summary>
internal static class GivenFile
{
    public static OwnedFile Of(string owner, string manifest, string path, string text) => new(owner, manifest, path, Encoding.UTF8.GetBytes(text));
}
