namespace ObserverMetrics.PromQL;

/// <summary>A group while it is read: the alternatives before, and the sequence so far, its last part apart, since a repetition takes it.</summary>
internal struct RegexGroup(int start, bool capture)
{
    private RegexSummary? _alternatives;
    private RegexSummary? _sequence;
    private int _parts;
    private RegexSummary? _last;

    public int Start { get; } = start;

    public bool Capture { get; } = capture;

    /// <summary>What a repetition would repeat; null when there is nothing.</summary>
    public RegexSummary? Last
    {
        readonly get => _last;
        set => _last = value;
    }

    public void Add(RegexSummary part)
    {
        if (_last is { } last)
        {
            _sequence = _sequence is { } sequence ? sequence.Then(last) : last;
            _parts++;
        }

        _last = part;
    }

    public void EndAlternative()
    {
        var alternative = Sequence();
        _alternatives = _alternatives is { } alternatives ? alternatives.Or(alternative) : alternative;
        _sequence = null;
        _last = null;
        _parts = 0;
    }

    public readonly RegexSummary Finish()
    {
        var alternative = Sequence();
        return _alternatives is { } alternatives ? alternatives.Or(alternative) : alternative;
    }

    private readonly RegexSummary Sequence()
    {
        if (_last is not { } last)
            return RegexSummary.Empty;
        return _sequence is { } sequence ? sequence.Then(last) : last;
    }
}
