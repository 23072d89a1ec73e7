using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace WatchParty.Media.Files;

/// <summary>Opens files of a library. What is checked is what was opened, so that a link swapped in between gains nothing.</summary>
internal static partial class SafeFile
{
    // Without "non-blocking" the opening of a pipe waits for somebody who writes into it.
    private const int ReadOnlyNonBlockingCloseOnExec = 0x800 | 0x80000;

    /// <summary>Null unless <paramref name="path"/> is a readable regular file whose real place is inside <paramref name="folder"/>.</summary>
    public static SafeFileHandle? Open(string folder, string path)
    {
        var handle = OperatingSystem.IsLinux() ? OpenLinux(path) : OpenPortable(path);
        if (handle is null)
            return null;
        if (IsInside(folder, handle, path))
            return handle;
        handle.Dispose();
        return null;
    }

    private static bool IsInside(string folder, SafeFileHandle handle, string path)
    {
        if (!OperatingSystem.IsLinux())
            return RealPath.Of(path) is { } real && RealPath.IsInside(folder, real);
        return FileStat.Of(handle) is { Kind: FileKind.Regular }
            && File.ResolveLinkTarget($"/proc/self/fd/{handle.DangerousGetHandle()}", returnFinalTarget: false) is { } target
            && RealPath.IsInside(folder, target.FullName);
    }

    private static SafeFileHandle? OpenLinux(string path)
    {
        var descriptor = OpenDescriptor(path, ReadOnlyNonBlockingCloseOnExec);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static SafeFileHandle? OpenPortable(string path)
    {
        try
        {
            return File.OpenHandle(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // gone or locked: the caller answers "no such file"
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenDescriptor(string path, int flags);
}
