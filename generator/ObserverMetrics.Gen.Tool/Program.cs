using ObserverMetrics.Gen.Tool;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, interruption) =>
{
    // Lets a watching command end by itself.
    interruption.Cancel = true;
    stop.Cancel();
};

return (int)await CommandLine.RunAsync(args, Terminal.OfProcess(), stop.Token);
