namespace ObserverMetrics.PromQL;

/// <summary>The order of the bytes of UTF-8, in which Go sorts: it differs from that of UTF-16 where surrogates meet U+E000 and above.</summary>
internal static class CodePointOrder
{
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
            if (left[i] != right[i])
                return Rank(left[i]) - Rank(right[i]);
        return left.Length - right.Length;
    }

    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
