namespace ObserverMetrics.PromQL;

/// <summary>The errors of one text as they are found.</summary>
internal sealed class ErrorSink
{
    // More would tell nobody anything.
    private const int MostErrors = 100;

    private List<PromQLError>? _errors;

    public bool HasSyntaxErrors { get; private set; }

    public void Add(PromQLErrorKind kind, PromQLSpan span, string message)
    {
        HasSyntaxErrors |= kind is PromQLErrorKind.Syntax or PromQLErrorKind.Limit;
        _errors ??= [];
        if (_errors.Count < MostErrors)
            _errors.Add(new PromQLError(span.Start, span.Length, message, kind));
    }

    public IReadOnlyList<PromQLError> InOrder() => _errors is null ? [] : [.. _errors.OrderBy(error => error.Start)];
}
