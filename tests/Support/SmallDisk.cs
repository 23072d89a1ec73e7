using System.Diagnostics;
using Xunit;

namespace WatchParty.Support;

/// <summary>A file system of a few megabytes, to be filled or made read-only for real. Only root can mount one.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    public static SmallDisk? TryMount(int megabytes = 1)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;
        var folder = Directory.CreateTempSubdirectory("watchparty-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder))
            return new SmallDisk(folder);
        Directory.Delete(folder);
        return null;
    }

    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        try
        {
            while (true)
                ballast.Write(page);
        }
        catch (IOException)
        {
            // Full, as asked.
        }
    }

    public void Free() => File.Delete(Ballast);

    public void MakeReadOnly() => Remount("ro");

    public void MakeWritable() => Remount("rw");

    public void Dispose()
    {
        Run("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private void Remount(string mode)
    {
        if (!Run("mount", "-o", $"remount,{mode}", Folder))
            throw new InvalidOperationException($"{Folder} could not be remounted {mode}.");
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A test that needs a <see cref="SmallDisk"/>; skipped, and said so, where none can be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly bool Available = CanMount();

    public SmallDiskFactAttribute()
    {
        if (!Available)
            Skip = "Only root on Linux can mount a small file system.";
    }

    private static bool CanMount()
    {
        using var disk = SmallDisk.TryMount();
        return disk is not null;
    }
}
