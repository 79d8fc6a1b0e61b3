namespace ObserverMetrics.Runtime.Recording;

/// <summary>Makes objects some at a time, so that they lie side by side in memory.</summary>
/// <remarks>
/// What prometheus-net makes for one series after the other then lies side by side, too. With many series it is this that a
/// scrape takes its time for: to read what is not in the processor's caches, in leaps or in a row.
/// </remarks>
/// <param name="make">Makes one.</param>
/// <param name="most">How many it makes ahead at most; never more than it has made before.</param>
internal sealed class Nursery<T>(Func<T> make, int most)
    where T : class
{
    private readonly object _making = new();
    private T[] _made = [];
    private int _taken;

    public T Take()
    {
        lock (_making)
        {
            if (_taken == _made.Length)
            {
                _made = new T[Math.Clamp(_made.Length * 2, 1, most)];
                for (_taken = 0; _taken < _made.Length; _taken++)
                    _made[_taken] = make();

                _taken = 0;
            }

            return _made[_taken++];
        }
    }
}
