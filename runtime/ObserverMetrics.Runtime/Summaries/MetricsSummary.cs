using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ObserverMetrics.Runtime.Summaries;

/// <summary>The base of generated summaries: values computed from a process's own metrics at one moment.</summary>
public abstract class MetricsSummary
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    internal static MetricsSummary None { get; } = new Empty();

    /// <summary>The summary as JSON.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8().Span);

    /// <summary>Writes the summary as JSON in UTF-8.</summary>
    /// <param name="stream">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(ToUtf8(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the summary's object.</summary>
    protected abstract void Write(Utf8JsonWriter json);

    /// <summary>Writes a value, or null where there is none.</summary>
    protected static void Write(Utf8JsonWriter json, string name, double? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private ReadOnlyMemory<byte> ToUtf8()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            Write(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private sealed class Empty : MetricsSummary
    {
        protected override void Write(Utf8JsonWriter json)
        {
        }
    }
}
