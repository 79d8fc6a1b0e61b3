using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.Gen.Artifacts.Documents;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Makes the series of members for phases.</summary>
/// <param name="members">The members.</param>
/// <param name="names">The names of the series that are asked for: of a histogram rarely all.</param>
/// <param name="interval">Milliseconds between two samples.</param>
internal sealed class Inputs(IReadOnlyList<Member> members, ISet<string> names, long interval)
{
    private const string Infinity = "+Inf";

    private readonly IReadOnlyList<Part> _parts = [.. members.SelectMany(member => Parts(member, names))];

    private IReadOnlyList<Phase>? _phases;

    /// <summary>The series.</summary>
    public IEnumerable<TimeSeries> Series => _parts.Select(part => part.Series.Samples);

    /// <summary>Gives the series the samples of some phases.</summary>
    public void Set(IReadOnlyList<Phase> phases)
    {
        if (ReferenceEquals(phases, _phases))
            return;

        _phases = phases;
        foreach (var part in _parts)
        {
            Write(part, phases);
            part.Series.Sample(interval);
        }
    }

    /// <summary>The series with their samples in promtool's notation.</summary>
    public IReadOnlyList<InputText> Texts(IReadOnlyList<Phase> phases) => [.. _parts.Select(part =>
    {
        Write(part, phases);
        return new InputText(part.Series.Notation, part.Series.Text);
    })];

    private static IEnumerable<Part> Parts(Member member, ISet<string> names)
    {
        if (member.Kind != InputKind.Histogram)
            return [new Part(member, new InputSeries(member.Labels.With(LabelSet.MetricName, member.Family)), _ => 1)];

        var buckets = member.Bounds.Select(DecimalText.Of).Append(Infinity).Select((bound, i) => (Name: "_bucket", Labels: member.Labels.With("le", bound), Share: (Func<decimal, decimal>)(position => ShareBelow(position, i))));
        return buckets.Concat([("_count", member.Labels, _ => 1), ("_sum", member.Labels, position => Mean(member.Bounds, position))])
            .Where(part => names.Contains(member.Family + part.Name))
            .Select(part => new Part(member, new InputSeries(part.Labels.With(LabelSet.MetricName, member.Family + part.Name)), part.Share));
    }

    private void Write(Part part, IReadOnlyList<Phase> phases)
    {
        var (member, series) = (part.Member, part.Series);
        series.Clear();
        decimal last = 0;
        var samples = 0;
        for (var i = 0; i < phases.Count; i++)
        {
            var phase = phases[i];
            if (phase.Samples == 0)
                continue;

            var value = phase.Settings.Of(new Lever(member, LeverKind.Level), interval) * part.Share(phase.Settings.Of(new Lever(member, LeverKind.Position), interval));
            var (first, step) = member.Kind switch
            {
                InputKind.Gauge => (value, 0),
                InputKind.Clock => ((samples * interval / 1000m) - value, interval / 1000m),
                _ => (samples == 0 ? 0 : last + value, value),
            };
            var isMissing = phase.Settings.Of(new Lever(member, LeverKind.Presence), interval) == 0;
            series.Add(first, step, phase.Samples, isMissing);
            samples += phase.Samples;
            last = isMissing ? last : first + (step * (phase.Samples - 1));
        }
    }

    /// <summary>The share of the observations that bucket <paramref name="bucket"/> and those below it count.</summary>
    private static decimal ShareBelow(decimal position, int bucket) => Math.Max(0, Math.Min(1, bucket + 1 - position));

    private static decimal Mean(IReadOnlyList<decimal> bounds, decimal position)
    {
        var lower = (int)Math.Floor(position);
        var share = position - lower;
        return ((1 - share) * Middle(bounds, lower)) + (share == 0 ? 0 : share * Middle(bounds, lower + 1));
    }

    private static decimal Middle(IReadOnlyList<decimal> bounds, int bucket) =>
        (bounds[bucket] + (bucket == 0 ? Math.Min(0, bounds[0]) : bounds[bucket - 1])) / 2;

    /// <summary>A series of a member.</summary>
    /// <param name="Member">The member.</param>
    /// <param name="Series">The series.</param>
    /// <param name="Share">What it has of the member's level, by a histogram's position.</param>
    private sealed record Part(Member Member, InputSeries Series, Func<decimal, decimal> Share);
}
