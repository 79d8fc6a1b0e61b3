namespace ObserverMetrics.Gen.Output.Tests;

/// <summary>A test that relies on being refused what the superuser may do.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            Skip = "Needs Unix permissions that bind: not Windows, not root";
    }
}

/// <summary>A test that mounts a small file system of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(() =>
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;

        using var temporary = new TemporaryFolder();
        return FaultTests.TryRun("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", temporary.Root) && FaultTests.TryRun("umount", temporary.Root);
    });

    public MountFactAttribute()
    {
        if (!CanMount.Value)
            Skip = "Needs Linux and the right to mount";
    }
}
