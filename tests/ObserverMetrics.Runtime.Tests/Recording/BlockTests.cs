using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Blocks;
using Prometheus;

namespace ObserverMetrics.Runtime.Tests.Recording;

public class BlockTests
{
    [Fact]
    public void A_finished_threads_number_goes_to_the_next_thread()
    {
        var numbers = new HashSet<int>();
        for (var i = 0; i < 200; i++)
            OnNewThread(() => numbers.Add(ThreadNumber.Own));

        // Other tests run at the same time and take numbers, too.
        Assert.InRange(numbers.Count, 1, 50);
    }

    [Fact]
    public void Living_threads_have_different_numbers()
    {
        using var all = new Barrier(16);
        var numbers = new int[16];
        Thread[] threads = [.. Enumerable.Range(0, 16).Select(index => new Thread(() =>
        {
            numbers[index] = ThreadNumber.Own;
            all.SignalAndWait();
            Assert.Equal(numbers[index], ThreadNumber.Own);
            all.SignalAndWait();
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(16, numbers.Distinct().Count());
        Assert.DoesNotContain(0, numbers);
    }

    [Fact]
    public void A_finished_threads_recordings_stay()
    {
        var metrics = new ShopMetrics(Metrics.NewCustomRegistry());
        for (var i = 0; i < 100; i++)
            OnNewThread(() => metrics.RecordOrder(0, "/a", 0.5));

        Assert.Equal(100, metrics.Orders.Value);
        Assert.Equal(100, metrics.Wait.Count);
        Assert.Equal(50, metrics.Wait.Sum);
    }

    [Fact]
    public void A_block_that_an_exception_left_taken_loses_nothing()
    {
        var metrics = new ShopMetrics(Metrics.NewCustomRegistry());
        metrics.RecordOrder(0, "/a", 0.5);

        Assert.Throws<ArgumentOutOfRangeException>(() => metrics.RecordOrder(0, "/a", 0.5, by: -1));
        metrics.RecordOrder(0, "/a", 0.5);
        OnNewThread(() => metrics.RecordOrder(1, "/b", 0.5));

        Assert.Equal(3, metrics.Orders.Value);
        Assert.Equal(3, metrics.Wait.Count);
    }

    [Fact]
    public void Cells_that_come_after_the_first_recording_have_their_words_too()
    {
        var metrics = new ShopMetrics(Metrics.NewCustomRegistry());
        metrics.RecordOrder(0, "/a", 0.5);
        var later = new LaterMetrics(metrics.Registry);
        for (var i = 0; i < 2_000; i++)
            later.Record(i % 100, 0.25 * (i % 5));

        Assert.Equal(2_000, later.Steps.Total(Summaries.SeriesPart.Count));
        Assert.Equal(1_000, later.Steps.Total(Summaries.SeriesPart.Sum));
        Assert.Equal(20, later.Steps[7].Count);
        Assert.Equal(1, metrics.Orders.Value);
    }

    [Fact]
    public void A_counter_has_memory_of_its_own_once_it_is_incremented_often_between_two_scrapes()
    {
        var metrics = new ShopMetrics(Metrics.NewCustomRegistry());
        for (var scrape = 0; scrape < 10; scrape++)
        {
            Increment(metrics, 50);
            metrics.Flush();
        }

        Assert.False(metrics.Orders.IsShared);
        Increment(metrics, 100);

        Assert.True(metrics.Orders.IsShared);
        Assert.Equal(600, metrics.Orders.Value);
    }

    [Fact]
    public void A_counter_that_two_threads_increment_moves_to_their_own_words()
    {
        var metrics = new ShopMetrics(Metrics.NewCustomRegistry());
        Increment(metrics, 100);
        Assert.True(metrics.Orders.IsShared);
        var rounds = 100L;
        // On a single processor a thread may not be interrupted where it matters for a while.
        for (var i = 0; i < 1_000 && metrics.Orders.IsShared; i++)
        {
            Thread[] threads = [.. Enumerable.Range(0, 4).Select(_ => new Thread(() => Increment(metrics, 100_000)))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            rounds += 400_000;
        }

        Assert.False(metrics.Orders.IsShared);
        Assert.Equal(rounds, metrics.Orders.Value);
    }

    [Fact]
    public void A_dropped_registry_leaves_nothing_behind_on_the_threads_that_made_it_and_recorded()
    {
        var (dropped, stop, thread) = RecordAndDrop();
        for (var i = 0; i < 20 && dropped.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(dropped.IsAlive);
        stop.Set();
        thread.Join();
    }

    // In methods of their own: a frame of unoptimised code keeps what its variables once held.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Dropped, ManualResetEventSlim Stop, Thread Living) RecordAndDrop()
    {
        var recorded = new ManualResetEventSlim();
        var stop = new ManualResetEventSlim();
        var holder = new StrongBox<ShopMetrics?>(new ShopMetrics(Metrics.NewCustomRegistry()));
        var dropped = new WeakReference(holder.Value!.Registry);
        var thread = new Thread(() =>
        {
            RecordAndForget(holder);
            recorded.Set();
            stop.Wait();
        });
        thread.Start();
        recorded.Wait();
        return (dropped, stop, thread);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RecordAndForget(StrongBox<ShopMetrics?> holder)
    {
        Increment(holder.Value!, 100);
        holder.Value!.RecordOrder(0, "/a", 1);
        holder.Value.ObserveQueue(() => 1);
        holder.Value = null;
    }

    private static void Increment(ShopMetrics metrics, int rounds)
    {
        for (var i = 0; i < rounds; i++)
            metrics.Orders.Increment();
    }

    private static void OnNewThread(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }
}
