using System.Security.Cryptography;
using System.Text;

namespace ObserverMetrics.Gen.Output;

/// <summary>Lets one build after the other work on a folder, among those of a user on a machine.</summary>
/// <remarks>
/// The folder then holds what one of them gives, not some files of each. Without it, as on a folder that machines share, files are
/// still whole, and the next build repairs the rest: that is why it is never waited for in vain.
/// </remarks>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Mutex? _mutex;
    private readonly bool _isHeld;

    public FolderLock(string folder)
    {
        try
        {
            _mutex = new Mutex(initiallyOwned: false, NameOf(folder));
            _isHeld = _mutex.WaitOne(Patience);
        }
        catch (AbandonedMutexException)
        {
            // Who held it was killed. What he left is found by looking at the folder, as always.
            _isHeld = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or WaitHandleCannotBeOpenedException or PlatformNotSupportedException)
        {
            // Another user's, or a system that gives no such locks.
        }
    }

    public void Dispose()
    {
        if (_isHeld)
            _mutex!.ReleaseMutex();

        _mutex?.Dispose();
    }

    private static string NameOf(string folder)
    {
        using var hash = SHA256.Create();
        return @"Global\observer-metrics-" + BitConverter.ToString(hash.ComputeHash(Encoding.UTF8.GetBytes(folder.TrimEnd(Path.DirectorySeparatorChar)))).Replace("-", "");
    }
}
