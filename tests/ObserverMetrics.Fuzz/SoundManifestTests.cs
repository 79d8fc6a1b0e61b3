using System.Diagnostics;
using ObserverMetrics.Fuzz.Generation;
using ObserverMetrics.Fuzz.Readers;
using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Fuzz;

/// <summary>Random sound manifests: accepted, and everything made from them holds.</summary>
public class SoundManifestTests
{
    [Fact]
    public void A_sound_manifest_is_accepted_and_its_files_say_what_it_says() => Run.Cases(100, number =>
    {
        var text = SoundManifest.Of(number);
        Assert.True(Everything.Do(text) is not null, Everything.Findings(text));
    });

    [Fact]
    public void Its_code_compiles_without_a_warning() => Run.Cases(15, number => GeneratedCode.Compile(SoundManifest.Of(number)));

    [ServerFact("promtool")]
    public void Prometheus_accepts_its_rules()
    {
        using var folder = new TemporaryFolder();
        var files = new List<string>();
        for (var number = 0; number < 100; number++)
        {
            if (Everything.Do(SoundManifest.Of(number)) is { } manifest && manifest.FileName(OutputFileNames.RulesYaml) is { } path)
                files.Add(folder.Write(number.ToString("000", null) + ".yaml", ArtifactEmitter.Emit(manifest).Single(file => file.Path == path).Text));
        }

        Assert.InRange(files.Count, 50, 100);
        var start = new ProcessStartInfo("promtool", ["check", "rules", .. files]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors + output.GetAwaiter().GetResult());
    }
}
