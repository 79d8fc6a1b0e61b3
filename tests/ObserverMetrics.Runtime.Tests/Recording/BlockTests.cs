using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Blocks;
using Prometheus;

namespace ObserverMetrics.Runtime.Tests.Recording;

public class BlockTests
{
    [Fact]
    public void A_finished_threads_block_goes_to_the_next_thread()
    {
        var numbers = new HashSet<int>();
        for (var i = 0; i < 400; i++)
            OnNewThread(() => numbers.Add(BlockNumber.Current));

        // Other tests run at the same time and take numbers, too; pages keep theirs.
        Assert.InRange(numbers.Count, 1, StackPages.Most + 50);
    }

    [Fact]
    public void Living_threads_never_write_into_the_same_block()
    {
        using var all = new Barrier(16);
        var numbers = new HashSet<int>[16];
        Thread[] threads = [.. Enumerable.Range(0, 16).Select(index => new Thread(() =>
        {
            // Often enough for pages to get blocks, at several depths of the stack.
            HashSet<int> own = [];
            for (var i = 0; i < 10_000; i++)
                own.Add(NumberAt(depth: i % 8));

            numbers[index] = own;
            all.SignalAndWait();
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.DoesNotContain(numbers, own => own.Contains(0));
        Assert.Equal(numbers.Sum(own => own.Count), numbers.SelectMany(own => own).Distinct().Count());
    }

    [Fact]
    public void A_page_on_which_much_is_recorded_gets_a_block()
    {
        var isOfPage = false;
        // Its place may be another page's, and all blocks may have gone to pages of other tests' threads.
        for (var i = 0; i < 100 && !isOfPage && StackPages.Claimed < StackPages.Most; i++)
        {
            OnNewThread(() =>
            {
                for (var round = 0; round < 3_000; round++)
                    isOfPage = NumberAt(depth: i % 8) <= StackPages.Most;
            });
        }

        Assert.True(isOfPage || StackPages.Claimed == StackPages.Most);
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
    public void A_recorder_that_throws_in_the_middle_loses_nothing_of_others()
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

        Assert.False(metrics.Orders.HasWords);
        Increment(metrics, 100);

        Assert.True(metrics.Orders.HasWords);
        Assert.Equal(600, metrics.Orders.Value);
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

    // Each step is a page deeper.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int NumberAt(int depth)
    {
        Span<byte> page = stackalloc byte[4096];
        page.Clear();
        return depth == 0 ? BlockNumber.Current : NumberAt(depth - 1);
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
