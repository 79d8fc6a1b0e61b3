using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ObserverMetrics.Gen.Tool.Tests;

/// <summary>What a program can do to a folder.</summary>
[Flags]
internal enum FolderChange
{
    Modify = 0x02,
    Create = 0x04,
    Delete = 0x08,
    Rename = 0x10,
}

/// <summary>Runs the program and has the kernel kill it by the first system call that changes a folder in some way: neither before it nor after another one.</summary>
/// <remarks>Linux can notify of a folder's changes by a signal, to another process than the one that asked, also by SIGKILL.</remarks>
internal static partial class KilledAtChange
{
    private const int SetOwner = 8;
    private const int SetSignal = 10;
    private const int Notify = 1026;
    private const int Kill = 9;

    public static bool IsPossible()
    {
        if (!OperatingSystem.IsLinux())
            return false;

        using var temporary = new TemporaryFolder();
        var folder = Open(temporary.Root, 0);
        var result = Control(folder, Notify, (int)FolderChange.Create);
        Assert.Equal(0, Close(folder));
        return result == 0;
    }

    /// <summary>Whether it was killed; false where it came to its end without such a change.</summary>
    public static bool Run(string folder, FolderChange change, params string[] arguments)
    {
        // It waits for a line, and becomes the program then: it is being watched from the start.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "read line; exec dotnet \"$@\"", "sh", typeof(CommandLine).Assembly.Location, .. arguments]) { RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        var handle = Open(folder, 0);
        Assert.Equal(0, Control(handle, SetSignal, Kill));
        Assert.Equal(0, Control(handle, SetOwner, process.Id));
        Assert.Equal(0, Control(handle, Notify, (int)change));
        process.StandardInput.WriteLine();
        process.WaitForExit();
        Assert.Equal(0, Close(handle));
        Assert.True(process.ExitCode is 0 or 128 + Kill, $"Exit code {process.ExitCode}");
        return process.ExitCode != 0;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int file, int command, int argument);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}

/// <summary>A test that has the kernel kill a program at an exact moment.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KilledAtChangeFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsPossible = new(KilledAtChange.IsPossible);

    public KilledAtChangeFactAttribute()
    {
        if (!IsPossible.Value)
            Skip = "Needs Linux with notification of folders by signals (dnotify)";
    }
}
