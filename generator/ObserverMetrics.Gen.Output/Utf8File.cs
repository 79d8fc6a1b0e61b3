using System.Text;

namespace ObserverMetrics.Gen.Output;

/// <summary>Files of UTF-8, with or without a byte order mark.</summary>
internal static class Utf8File
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>How many bytes a file has; 0 for what has no length, such as a pipe.</summary>
    /// <exception cref="FileFault">It is not there.</exception>
    public static long Length(string path) => FileFault.Name(path, () => new FileInfo(path).Length);

    /// <summary>The text of a file.</summary>
    /// <exception cref="FileFault">It cannot be read, or is no UTF-8.</exception>
    public static string Read(string path) => FileFault.Name(path, () => Decode(File.ReadAllBytes(path)));

    /// <summary>The bytes of a file, or null where there is none.</summary>
    /// <exception cref="FileFault">It is there and cannot be read.</exception>
    public static byte[]? ReadIfPresent(string path) => FileFault.Name(path, () => File.Exists(path) ? File.ReadAllBytes(path) : null);

    /// <summary>The first line, from 1, in which two texts differ.</summary>
    public static int FirstDifferentLine(byte[] left, byte[] right)
    {
        var line = 1;
        for (var i = 0; i < Math.Min(left.Length, right.Length) && left[i] == right[i]; i++)
            line += left[i] == '\n' ? 1 : 0;

        return line;
    }

    private static string Decode(byte[] bytes)
    {
        var hasMark = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
        var start = hasMark ? 3 : 0;
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException exception)
        {
            throw new IOException($"It is no UTF-8: the byte 0x{exception.BytesUnknown?[0] ?? 0:X2} at offset {start + exception.Index} begins no character.", exception);
        }
    }
}
