using System.Security;

namespace ObserverMetrics.Gen.Output;

/// <summary>A file could not be read, written or replaced, for a reason that lies outside this program.</summary>
internal sealed class FileFault(string path, Exception reason) : IOException(reason.Message, reason)
{
    /// <summary>The file at fault.</summary>
    public string Path { get; } = path;

    /// <summary>The reason, as a sentence.</summary>
    public string Reason { get; } = AsSentence(reason.Message);

    /// <summary>Runs an action on a file and names that file where the action fails.</summary>
    public static T Name<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            throw new FileFault(path, exception);
        }
    }

    /// <inheritdoc cref="Name{T}"/>
    public static void Name(string path, Action action) => Name(path, () =>
    {
        action();
        return true;
    });

    private static string AsSentence(string message) => message.TrimEnd() is var text && text.EndsWith(".", StringComparison.Ordinal) ? text : text + ".";
}
