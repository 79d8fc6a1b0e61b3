using System.Text;

namespace ObserverMetrics.PromQL;

/// <summary>Decodes UTF-8 as Go does: what is not valid is kept byte by byte, here as the lone surrogate U+DC00 + byte.</summary>
internal static class Utf8Text
{
    private const char ByteMark = '\uDC00';

    public static bool IsByte(char c) => c is >= '\uDC80' and <= '\uDCFF';

    public static byte ToByte(char c) => (byte)(c - ByteMark);

    public static void Append(StringBuilder text, List<byte> bytes)
    {
        for (var i = 0; i < bytes.Count;)
        {
            var length = Length(bytes[i]);
            if (length > 1 && TryDecode(bytes, i, length, out var codePoint))
            {
                text.Append(char.ConvertFromUtf32(codePoint));
                i += length;
            }
            else
            {
                text.Append((char)(ByteMark + bytes[i++]));
            }
        }
    }

    private static int Length(byte first) => first switch
    {
        >= 0xC2 and <= 0xDF => 2,
        >= 0xE0 and <= 0xEF => 3,
        >= 0xF0 and <= 0xF4 => 4,
        _ => 1,
    };

    private static bool TryDecode(List<byte> bytes, int start, int length, out int codePoint)
    {
        codePoint = bytes[start] & (0x7F >> length);
        if (start + length > bytes.Count)
            return false;
        for (var i = 1; i < length; i++)
        {
            if ((bytes[start + i] & 0xC0) != 0x80)
                return false;
            codePoint = (codePoint << 6) | (bytes[start + i] & 0x3F);
        }

        var smallest = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return codePoint >= smallest && codePoint <= 0x10FFFF && codePoint is not (>= 0xD800 and < 0xE000);
    }
}
