namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Counts the samples that are read for an alert, so that none takes a build's time. Never a clock: every machine gives up at the same place.</summary>
internal sealed class Work
{
    private const long Most = 5_000_000;

    private long _done;

    /// <summary>Counts.</summary>
    /// <exception cref="WorkExceededException">It was too much.</exception>
    public void Spend(long samples)
    {
        _done += samples;
        if (_done > Most)
            throw new WorkExceededException();
    }
}

/// <summary>An alert takes too much work.</summary>
internal sealed class WorkExceededException : Exception;
