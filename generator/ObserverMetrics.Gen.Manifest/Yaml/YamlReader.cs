using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Reads a manifest's text into nodes with their places.</summary>
/// <remarks>
/// The YAML parser ends at the first fault. The entry in which that began is then blanked out and the text is read again,
/// so that the entries before and after it stay; offsets stay those of the file.
/// </remarks>
internal sealed class YamlReader
{
    public const int MaximumLength = 8 * 1024 * 1024;
    private const int MaximumLines = 150_000;
    private const int MaximumErrors = 100;

    /// <summary>Characters read in all attempts together: bounds the time that a large file with many errors takes.</summary>
    private const int MaximumWork = 2 * MaximumLength;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Damage _damage;
    private int _errors;

    private YamlReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _damage = new Damage(source);
    }

    /// <summary>Reads a text. Never throws for what the text contains: what is wrong goes to <paramref name="diagnostics"/>.</summary>
    public static YamlDocument Read(string text, DiagnosticBag diagnostics)
    {
        if (Excess(text) is { } excess)
        {
            diagnostics.Report(YamlRules.TooLarge, default, excess);
            return new YamlDocument(null, []);
        }

        return new YamlReader(new SourceText(text), diagnostics).Read();
    }

    private static string? Excess(string text)
    {
        if (text.Length > MaximumLength)
            return text.Length.ToString(CultureInfo.InvariantCulture) + " characters";

        var lines = 1;
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            lines++;
        return lines > MaximumLines ? lines.ToString(CultureInfo.InvariantCulture) + " lines" : null;
    }

    private YamlDocument Read()
    {
        foreach (var offset in ForbiddenCharacters.In(_source))
        {
            if (!_damage.Holds(offset) && ForbiddenCharacters.FaultAt(_source, offset) is var fault && !Skip(fault))
                return ReadLast(fault);
        }

        for (var work = 0; ;)
        {
            var outcome = YamlTree.Read(_source, _damage);
            work += outcome.StoppedAt;
            if (outcome.Faults.Count == 0)
                return Finish(outcome);

            var isProgress = false;
            foreach (var fault in outcome.Faults)
            {
                if (fault.Rule == YamlRules.TooManyNodes)
                    return Refuse(fault);
                isProgress |= Skip(fault);
            }

            // The entry that was blamed is gone, and the fault is still there: the entry that shows it must go, too.
            if (!isProgress)
                isProgress = Skip(SyntaxDiagnosis.Unreadable(_source, Math.Min(outcome.StoppedAt, _source.Text.Length)));
            if (!isProgress || work > MaximumWork || _errors >= MaximumErrors)
                return ReadLast(outcome.Faults[outcome.Faults.Count - 1]);
        }
    }

    /// <summary>Skips the entry of a fault, and reports the fault where it is the entry's first.</summary>
    private bool Skip(YamlFault fault)
    {
        if (_errors >= MaximumErrors || !_damage.SkipEntryAt(fault.Blame ?? fault.Start))
            return false;

        Report(fault);
        _errors += fault.Rule is null ? 0 : 1;
        return true;
    }

    /// <summary>Gives up what is behind a fault, and reads what is before.</summary>
    private YamlDocument ReadLast(YamlFault fault)
    {
        var line = _damage.SkipFrom(fault.Blame ?? fault.Start);
        Report(SyntaxSentences.Fault(_source.StartOfLine(line), _source.EndOfLine(line), "After so many syntax errors nothing from here on is read: mend those before this line first"));
        return Finish(YamlTree.Read(_source, _damage));
    }

    /// <summary>Gives up a text that is too large: to read it once more, up to the fault, takes as long as what is refused.</summary>
    private YamlDocument Refuse(YamlFault fault)
    {
        Report(fault);
        return new YamlDocument(null, []);
    }

    private YamlDocument Finish(YamlTreeOutcome outcome)
    {
        foreach (var notice in outcome.Notices)
            Report(notice);
        return new YamlDocument(outcome.Root, _damage.Keys) { Lost = _damage.Places.Count == 0 || outcome.Root is null ? [] : Lost(outcome.Root) };
    }

    private List<LostKey> Lost(YamlMapping root)
    {
        var sound = Places(root).Select(place => (place.Start, place.End)).OrderBy(place => place.Start).ToList();
        return [.. _damage.Places.Select(place => new LostKey(place.Name, place.Offset, LastEndBefore(sound, place.Offset)))];
    }

    private static int LastEndBefore(List<(int Start, int End)> spans, int offset)
    {
        var index = spans.BinarySearch((offset, -1));
        var before = (index < 0 ? ~index : index) - 1;
        return before < 0 ? 0 : spans[before].End;
    }

    /// <summary>Where keys and scalars stand.</summary>
    private static IEnumerable<YamlPlace> Places(YamlMapping root)
    {
        var rest = new Stack<YamlNode>();
        rest.Push(root);
        while (rest.Count > 0)
        {
            var node = rest.Pop();
            if (node is YamlScalar scalar)
                yield return scalar.Place;

            foreach (var entry in (node as YamlMapping)?.Entries ?? [])
            {
                yield return entry.Key.Place;
                rest.Push(entry.Value);
            }

            foreach (var item in (node as YamlSequence)?.Items ?? [])
                rest.Push(item);
        }
    }

    private void Report(YamlFault fault)
    {
        if (fault.Rule is not null)
            _diagnostics.Report(fault.Rule, _source.Span(fault.Start, Math.Min(fault.End, _source.Text.Length)), fault.Arguments);
    }
}
