namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>Finds the known name that somebody probably meant.</summary>
internal static class NearestName
{
    private const int LongestWord = 100;
    private const int ShortestBeginning = 3;

    /// <summary>The known name that takes the fewest edits, or null where none is near. The beginning of a name is near. Equal distances: the first.</summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
            return null;

        var folded = word.ToLowerInvariant();
        string? nearest = null;
        var limit = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var known = candidate.ToLowerInvariant();
            var isBeginning = word.Length >= ShortestBeginning && known.StartsWith(folded, StringComparison.Ordinal);
            var distance = isBeginning ? Math.Min(1, known.Length - folded.Length) : Distance(folded, known, limit);
            if (distance < limit)
            {
                nearest = candidate;
                limit = distance;
            }
        }

        return nearest;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words; <paramref name="limit"/> where there are as many or more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
            return limit;

        var (beforeLast, last, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var column = 0; column <= right.Length; column++)
            last[column] = column;

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    best = Math.Min(best, beforeLast[column - 2] + 1);

                current[column] = best;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return Math.Min(last[right.Length], limit);
    }
}
