namespace ObserverMetrics.PromQL;

/// <summary>The errors of one text as they are found.</summary>
internal sealed class ErrorSink
{
    // More would tell nobody anything.
    private const int MostErrors = 100;

    private List<PromQLError>? _errors;

    public bool HasSyntaxErrors { get; private set; }

    /// <summary>Whether no more errors are taken: what is costly to say need not be said.</summary>
    public bool IsFull => _errors?.Count >= MostErrors;

    public void Add(PromQLErrorKind kind, PromQLSpan span, string message)
    {
        HasSyntaxErrors |= kind is PromQLErrorKind.Syntax or PromQLErrorKind.Limit;
        _errors ??= [];

        // A second sentence about the same characters mostly follows from the first: what is no number is no range either.
        if (!IsFull && !_errors.Exists(error => error.Span == span))
            _errors.Add(new PromQLError(span.Start, span.Length, message, kind));
    }

    public IReadOnlyList<PromQLError> InOrder() => _errors is null ? [] : [.. _errors.OrderBy(error => error.Start)];
}
