using System.Buffers;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>Texts as UTF-8 can carry them: what is not well-formed would otherwise give two series with one name.</summary>
internal static class WellFormedText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Takes texts as equal that are equal once they are well-formed, and allocates nothing for it.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new WellFormedComparer();

    /// <summary>The text with U+FFFD in place of each lone surrogate; the same text where there is none.</summary>
    public static string Of(string text) =>
        IsWellFormed(text) ? text : string.Create(text.Length, text, static (buffer, text) => Write(text, buffer));

    private static void Write(string text, Span<char> buffer)
    {
        for (var i = 0; i < text.Length; i++)
            buffer[i] = IsLone(text, i) ? Replacement : text[i];
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLone(text, i))
                return false;
        }

        return true;
    }

    private static bool IsLone(string text, int i)
    {
        if (!char.IsSurrogate(text[i]))
            return false;

        return char.IsHighSurrogate(text[i])
            ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
            : i == 0 || !char.IsHighSurrogate(text[i - 1]);
    }

    private sealed class WellFormedComparer : IEqualityComparer<string>
    {
        private const int MostOnStack = 256;

        public bool Equals(string? x, string? y)
        {
            if (x is null || y is null || x.Length != y.Length)
                return ReferenceEquals(x, y);

            for (var i = 0; i < x.Length; i++)
            {
                if ((IsLone(x, i) ? Replacement : x[i]) != (IsLone(y, i) ? Replacement : y[i]))
                    return false;
            }

            return true;
        }

        /// <summary>The framework's hash, whose seed nobody outside knows, also of a text that is not well-formed.</summary>
        public int GetHashCode(string text)
        {
            if (IsWellFormed(text))
                return text.GetHashCode(StringComparison.Ordinal);

            // The pool forgets its buffers now and then, and makes new ones.
            if (text.Length <= MostOnStack)
                return HashCode(text, stackalloc char[MostOnStack]);

            var buffer = ArrayPool<char>.Shared.Rent(text.Length);
            var hash = HashCode(text, buffer);
            ArrayPool<char>.Shared.Return(buffer);
            return hash;
        }

        private static int HashCode(string text, Span<char> buffer)
        {
            var span = buffer[..text.Length];
            Write(text, span);
            return string.GetHashCode(span, StringComparison.Ordinal);
        }
    }
}
