namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>Gives each thread that records a number, from 1 up. The number of a finished thread goes to the next one.</summary>
internal static class ThreadNumbers
{
    private static readonly object Gate = new();

    // Weak: a Thread holds on to its execution context, and with it to what the application put there.
    private static readonly List<WeakReference<Thread>> Owners = [];

    /// <summary>A number that no living thread has.</summary>
    /// <remarks>All that its former owner wrote is visible to the new one: a thread is dead only after its last write.</remarks>
    public static int Take()
    {
        lock (Gate)
        {
            var index = Owners.FindIndex(IsFinished);
            if (index >= 0)
            {
                Owners[index].SetTarget(Thread.CurrentThread);
                return index + 1;
            }

            Owners.Add(new WeakReference<Thread>(Thread.CurrentThread));
            return Owners.Count;
        }
    }

    private static bool IsFinished(WeakReference<Thread> owner) => !owner.TryGetTarget(out var thread) || !thread.IsAlive;
}
