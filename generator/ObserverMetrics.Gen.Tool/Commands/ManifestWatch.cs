namespace ObserverMetrics.Gen.Tool.Commands;

/// <summary>Looks at files again and again: editors replace them in so many ways that a file system's events miss some.</summary>
/// <param name="paths">The files, which need not exist.</param>
internal sealed class ManifestWatch(IReadOnlyList<string> paths)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(150);

    /// <summary>Does something now and after each change, until it is cancelled.</summary>
    public async Task RunAsync(Action action, CancellationToken cancellationToken)
    {
        string? seen = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            var state = State();
            if (state != seen)
                action();

            seen = state;
            await Task.Delay(Interval, cancellationToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private string State() => string.Join('\n', paths.Select(path => new FileInfo(path)).Select(file => file.Exists ? $"{file.LastWriteTimeUtc:O} {file.Length}" : "none"));
}
