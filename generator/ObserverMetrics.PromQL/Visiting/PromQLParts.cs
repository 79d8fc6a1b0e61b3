using System.Collections;

namespace ObserverMetrics.PromQL;

/// <summary>An expression and all its parts, each before its own parts, in the order of the text.</summary>
public readonly struct PromQLParts : IEnumerable<PromQLExpression>
{
    private readonly PromQLExpression _root;

    internal PromQLParts(PromQLExpression root) => _root = root;

    /// <summary>Goes over the parts.</summary>
    public Enumerator GetEnumerator() => new(_root);

    IEnumerator<PromQLExpression> IEnumerable<PromQLExpression>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes over the parts: a chain of parts that have one part each, as most are, without an allocation.</summary>
    public struct Enumerator : IEnumerator<PromQLExpression>
    {
        private PromQLExpression? _next;

        // The parts behind the next one, the last of them first.
        private Stack<PromQLExpression>? _rest;

        internal Enumerator(PromQLExpression root)
        {
            Current = root;
            _next = root;
        }

        /// <summary>The part it stands at.</summary>
        public PromQLExpression Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next part.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            if (_next is null && _rest is not { Count: > 0 })
                return false;

            Current = _next ?? _rest!.Pop();
            _next = FirstPart(Current);
            return true;
        }

        /// <inheritdoc/>
        public readonly void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }

        private PromQLExpression? FirstPart(PromQLExpression expression)
        {
            switch (expression)
            {
                case MatrixSelector matrix:
                    return matrix.Vector;
                case SubqueryExpression subquery:
                    return subquery.Expression;
                case ParenthesizedExpression parenthesized:
                    return parenthesized.Expression;
                case UnaryExpression unary:
                    return unary.Expression;
                case BinaryExpression binary:
                    Push(binary.Right);
                    return binary.Left;
                case AggregateExpression { Parameter: { } parameter } aggregate:
                    Push(aggregate.Expression);
                    return parameter;
                case AggregateExpression aggregate:
                    return aggregate.Expression;
                case CallExpression { Arguments.Count: > 0 } call:
                    for (var i = call.Arguments.Count - 1; i > 0; i--)
                        Push(call.Arguments[i]);
                    return call.Arguments[0];
                default:
                    return null;
            }
        }

        private void Push(PromQLExpression part) => (_rest ??= new Stack<PromQLExpression>()).Push(part);
    }
}
