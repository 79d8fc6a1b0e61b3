using System.Globalization;
using System.Text;
using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>A series of a test: in promtool's notation, and the samples that promtool makes of it.</summary>
/// <remarks>See <see href="https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#series"/>.</remarks>
internal sealed class InputSeries(LabelSet labels)
{
    private readonly List<Segment> _segments = [];

    public TimeSeries Samples { get; } = new(labels);

    /// <summary>The labels in promtool's notation: <c>requests_total{method="get"}</c>.</summary>
    public string Notation => PromQLPrinter.PrintLossless(new VectorSelector(
        labels[LabelSet.MetricName],
        [.. labels.Pairs.Where(pair => pair.Key != LabelSet.MetricName).Select(pair => new LabelMatcher(pair.Key, MatchOperator.Equal, pair.Value))]));

    /// <summary>The samples in promtool's notation: <c>0+60x10 _x5 700+0x3</c>.</summary>
    public string Text => string.Join(" ", _segments);

    public void Clear() => _segments.Clear();

    /// <summary>Adds samples behind those that are there.</summary>
    /// <param name="first">The first one's value.</param>
    /// <param name="step">What each further one is larger by.</param>
    /// <param name="count">How many.</param>
    /// <param name="isMissing">Whether these samples are missing.</param>
    public void Add(decimal first, decimal step, int count, bool isMissing)
    {
        if (_segments.Count > 0 && _segments[_segments.Count - 1] is var last && last.IsMissing == isMissing && (isMissing || (last.Step == step && last.First + (last.Count * step) == first)))
            _segments[_segments.Count - 1] = last with { Count = last.Count + count };
        else
            _segments.Add(new Segment(first, step, count, isMissing));
    }

    /// <summary>Makes samples of the notation.</summary>
    public void Sample(long interval)
    {
        Samples.Clear(_segments.Sum(segment => segment.Count));
        long time = 0;
        foreach (var segment in _segments)
        {
            // Added up as promtool does, with its rounding.
            var (value, step) = ((double)segment.First, (double)segment.Step);
            for (var i = 0; i < segment.Count; i++, time += interval, value += step)
            {
                if (!segment.IsMissing)
                    Samples.Add(time, value);
            }
        }
    }

    private readonly record struct Segment(decimal First, decimal Step, int Count, bool IsMissing)
    {
        public override string ToString()
        {
            var times = (IsMissing ? Count : Count - 1).ToString(CultureInfo.InvariantCulture);
            if (IsMissing)
                return "_x" + times;

            var text = new StringBuilder(DecimalText.Of(First));
            if (Count > 1)
                text.Append(Step < 0 ? "-" : "+").Append(DecimalText.Of(Math.Abs(Step))).Append('x').Append(times);

            return text.ToString();
        }
    }
}
