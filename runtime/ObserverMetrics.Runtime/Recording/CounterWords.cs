using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Recording.Folding;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>What a counter that is recorded often records into.</summary>
/// <param name="child">Where the total goes.</param>
/// <param name="memory">Where further words come from.</param>
/// <param name="whole">The word that each thread owns.</param>
internal sealed class CounterWords(Counter.Child child, BlockMemory memory, OwnedWords whole) : IFolded
{
    private OwnedFraction? _fraction;
    private long _brought;
    private double _broughtFraction;

    /// <summary>Where whole amounts go.</summary>
    public OwnedWords Whole => whole;

    /// <summary>Adds an amount that is not whole, or large.</summary>
    public void IncrementFraction(double by) => (_fraction ?? MakeFraction()).Add(by);

    bool IFolded.Prepare()
    {
        if (_fraction is null && whole.Total() == _brought)
            return false;

        _ = child.GetType();
        return true;
    }

    void IFolded.Fold()
    {
        var total = whole.Total();
        if (total != _brought)
            child.Inc(total - _brought);

        _brought = total;
        var fraction = _fraction?.Total() ?? 0;
        if (!fraction.Equals(_broughtFraction))
            child.Inc(fraction - _broughtFraction);

        _broughtFraction = fraction;
    }

    private OwnedFraction MakeFraction()
    {
        var made = new OwnedFraction(memory);
        return Interlocked.CompareExchange(ref _fraction, made, null) ?? made;
    }
}
