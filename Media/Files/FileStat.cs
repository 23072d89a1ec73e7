using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace WatchParty.Media.Files;

/// <summary>What the system knows of a file without opening it. .NET tells neither a pipe from a file nor one disk from another.</summary>
/// <param name="Inode">0 where the system has none.</param>
/// <param name="Device">The disk; 0 where unknown.</param>
internal readonly partial record struct FileStat(FileKind Kind, long Size, long ModifiedMs, long Inode, long Device)
{
    private const int AtCurrentDirectory = -100;
    private const int EmptyPath = 0x1000;
    private const uint BasicStats = 0x7ff;

    /// <summary>Follows links. Null when there is nothing, or it may not be looked at.</summary>
    public static FileStat? Of(string path) =>
        !OperatingSystem.IsLinux() ? Portable(path)
        : Statx(AtCurrentDirectory, path, 0, BasicStats, out var stat) == 0 ? stat.ToStat() : null;

    public static FileStat? Of(SafeFileHandle open) =>
        Statx((int)open.DangerousGetHandle(), "", EmptyPath, BasicStats, out var stat) == 0 ? stat.ToStat() : null;

    private static FileStat? Portable(string path)
    {
        var file = new FileInfo(path);
        if (file.Exists)
            return new(FileKind.Regular, file.Length, Milliseconds(file.LastWriteTimeUtc), 0, 0);
        var folder = new DirectoryInfo(path);
        return folder.Exists ? new(FileKind.Folder, 0, Milliseconds(folder.LastWriteTimeUtc), 0, 0) : null;
    }

    private static long Milliseconds(DateTime time) => new DateTimeOffset(time).ToUnixTimeMilliseconds();

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int directory, string path, int flags, uint mask, out LinuxStat stat);

    // struct statx: the same on every architecture, unlike struct stat.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct LinuxStat
    {
        [FieldOffset(28)] private readonly ushort _mode;
        [FieldOffset(32)] private readonly ulong _inode;
        [FieldOffset(40)] private readonly ulong _size;
        [FieldOffset(112)] private readonly long _modifiedSeconds;
        [FieldOffset(120)] private readonly uint _modifiedNanoseconds;
        [FieldOffset(136)] private readonly uint _deviceMajor;
        [FieldOffset(140)] private readonly uint _deviceMinor;

        public FileStat ToStat() => new(
            (_mode & 0xf000) switch
            {
                0x8000 => FileKind.Regular,
                0x4000 => FileKind.Folder,
                0x1000 => FileKind.Pipe,
                0xc000 => FileKind.Socket,
                _ => FileKind.Device,
            },
            (long)_size,
            _modifiedSeconds * 1000 + _modifiedNanoseconds / 1_000_000,
            unchecked((long)_inode),
            ((long)_deviceMajor << 32) | _deviceMinor);
    }
}
