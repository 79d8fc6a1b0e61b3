using System.Globalization;

namespace ObserverMetrics.PromQL;

/// <summary>
/// The characters that Go prints as they are: letters, marks, numbers, punctuation and symbols of Unicode 13 (that of Go 1.19, with which Prometheus
/// 2.42 is built), and the ASCII space. The runtime's own table would differ from one .NET to the next.
/// </summary>
internal static partial class PrintableCharacters
{
    private static readonly (int First, int Last)[] Ranges = ReadRanges();

    public static bool Contains(int codePoint)
    {
        if (codePoint < 0x80)
            return codePoint is >= ' ' and < 0x7F;
        var low = 0;
        var high = Ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < Ranges[middle].First)
                high = middle - 1;
            else if (codePoint > Ranges[middle].Last)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    private static (int First, int Last)[] ReadRanges()
    {
        var ranges = new List<(int First, int Last)>();
        var next = 0x80;
        foreach (var entry in Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Split('+');
            var first = next + Number(parts[0]);
            var last = first + (parts.Length > 1 ? Number(parts[1]) : 0);
            ranges.Add((first, last));
            next = last + 1;
        }

        return [.. ranges];
    }

    private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
