using System.Globalization;
using ObserverMetrics.Fuzz.Generation;
using ObserverMetrics.Fuzz.Readers;

namespace ObserverMetrics.Fuzz;

/// <summary>Mutated manifests: diagnostics or sound files, never an exception, and never a second.</summary>
public class MutationTests
{
    // A slow machine in Debug pays for each just-in-time compilation once, here.
    static MutationTests() => Sources().Take(3).ToList().ForEach(text => Everything.Do(text));

    [Fact]
    public void A_mutated_manifest_gives_diagnostics_or_files()
    {
        var sources = Sources().ToList();
        var (accepted, refused) = (0, 0);
        Run.Cases(2_000, number =>
        {
            var dice = new Dice(number);
            var text = Mutation.Of(dice.Of(sources), dice.Of(sources), dice);
            var isAccepted = Everything.Do(text) is not null;
            Interlocked.Increment(ref isAccepted ? ref accepted : ref refused);
            if (isAccepted && number % 100 == 0)
                GeneratedCode.Compile(text);
        });

        // Else it would be another test than it says.
        Assert.True(accepted > refused / 50 && refused > accepted / 50, string.Create(CultureInfo.InvariantCulture, $"{accepted} accepted, {refused} refused"));
    }

    private static IEnumerable<string> Sources() =>
        [.. ManifestTexts.All.Where(name => name != "ThreeHundredPanels").Select(ManifestTexts.Of), .. Enumerable.Range(0, 30).Select(SoundManifest.Of)];
}
