namespace ObserverMetrics.PromQL;

/// <summary>
/// Reads numbers as Go's strconv does: an integer with an optional base first (a leading zero means octal), then a decimal fraction.
/// </summary>
internal static class NumberText
{
    public static NumberReading TryRead(string text, int start, int end, out double value)
    {
        var first = text[start];
        if (Characters.IsAlpha(first))
        {
            value = (first | 0x20) == 'i' ? double.PositiveInfinity : double.NaN;
            return NumberReading.Sound;
        }

        if (first == '0' && end - start > 1)
        {
            if ((text[start + 1] | 0x20) == 'x')
                return TryReadInteger(text, start + 2, end, bits: 4, out value) ? NumberReading.Sound : NumberReading.Malformed;
            if (TryReadInteger(text, start + 1, end, bits: 3, out value))
                return NumberReading.Sound;
        }

        return TryReadDecimal(text, start, end, out value);
    }

    /// <summary>Digits of a base that is a power of two, as far as they fit 63 bits.</summary>
    private static bool TryReadInteger(string text, int start, int end, int bits, out double value)
    {
        value = 0;
        long number = 0;
        for (var i = start; i < end; i++)
        {
            var digit = Characters.HexDigit(text[i]);
            if (digit >= 1 << bits || number > long.MaxValue >> bits)
                return false;
            number = (number << bits) | (long)digit;
        }

        value = number;
        return end > start;
    }

    private static NumberReading TryReadDecimal(string text, int start, int end, out double value)
    {
        value = 0;
        var digits = new DecimalDigits();
        var position = start;
        while (position < end && Characters.IsDigit(text[position]))
            digits.Add(text[position++], fraction: false);
        if (position < end && text[position] == '.')
        {
            position++;
            while (position < end && Characters.IsDigit(text[position]))
                digits.Add(text[position++], fraction: true);
        }

        if (position == start || !TryReadExponent(text, position, end, out var exponent))
            return NumberReading.Malformed;
        value = digits.ToDouble(exponent);
        return double.IsInfinity(value) ? NumberReading.OutOfRange : NumberReading.Sound;
    }

    private static bool TryReadExponent(string text, int position, int end, out int exponent)
    {
        exponent = 0;
        if (position == end)
            return true;
        if (text[position] is not ('e' or 'E'))
            return false;
        position++;
        var negative = position < end && text[position] == '-';
        if (position < end && text[position] is '+' or '-')
            position++;
        if (position == end)
            return false;

        // Beyond any double; more digits of the exponent change nothing.
        const int Enough = 100_000_000;
        for (; position < end; position++)
        {
            if (!Characters.IsDigit(text[position]))
                return false;
            exponent = Math.Min((exponent * 10) + (text[position] - '0'), Enough);
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }
}
