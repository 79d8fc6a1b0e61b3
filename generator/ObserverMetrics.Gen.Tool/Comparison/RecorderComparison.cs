using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Tool.Comparison;

/// <summary>Compares the recorders of two manifests, as their callers see them.</summary>
internal static class RecorderComparison
{
    public static IEnumerable<Change> Of(CodeModel old, CodeModel current)
    {
        var recorders = Pairing<Recorder>.Of(
            old.Recorders, current.Recorders, recorder => recorder.Name, (before, now) => before.Parameters.Equals(now.Parameters) && before.Entries.Equals(now.Entries));
        foreach (var recorder in recorders.Removed)
            yield return new Change(Subject(recorder), "removed", IsBreaking: true);
        foreach (var (before, now) in recorders.Renamed)
            yield return new Change(Subject(before), $"renamed to {now.Name}", IsBreaking: true);

        foreach (var (before, now) in recorders.Kept)
        {
            if (!before.Parameters.Equals(now.Parameters))
                yield return new Change(Subject(before), $"parameters ({Text(before)}) → ({Text(now)})", !AcceptsSameCalls(before, now));
            if (!before.Entries.Equals(now.Entries))
                yield return new Change(Subject(before), "records something else", IsBreaking: false);
        }

        foreach (var recorder in recorders.Added)
            yield return new Change(Subject(recorder), "added", IsBreaking: false);
    }

    /// <summary>Whether what was written for the old one compiles: further parameters at the end have defaults.</summary>
    private static bool AcceptsSameCalls(Recorder old, Recorder current) =>
        current.Parameters.Count >= old.Parameters.Count
        && old.Parameters.Zip(current.Parameters).All(pair => pair.First with { Default = pair.Second.Default } == pair.Second && (pair.First.Default is null || pair.Second.Default is not null))
        && current.Parameters.Skip(old.Parameters.Count).All(parameter => parameter.Default is not null);

    private static string Subject(Recorder recorder) => "recorder " + recorder.Name;

    private static string Text(Recorder recorder) => string.Join(", ", recorder.Parameters.Select(parameter =>
        $"{parameter.Name}: {parameter.Enum ?? parameter.Type.ToString().ToLowerInvariant()}{(parameter.Default is null ? "" : " = " + parameter.Default)}"));
}
