using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace WatchParty.Bench.Load;

/// <summary>
/// Linux' epoll, directly: one thread then serves ten thousand sockets for about a microsecond a frame, and leaves the
/// machine to the server that is measured. Level-triggered.
/// </summary>
internal sealed partial class Epoll : IDisposable
{
    private const int CloseOnExec = 0x80000;
    private const int AddOperation = 1;
    private const int RemoveOperation = 2;
    private const uint Readable = 1;
    private const int AtOnce = 1024;

    private readonly int _descriptor = Create(CloseOnExec);
    private readonly Event[] _events = new Event[AtOnce];

    /// <param name="tag">Handed back when the socket can be read.</param>
    public void Add(Socket socket, int tag)
    {
        var interest = new Event { What = Readable, Tag = tag };
        if (Control(_descriptor, AddOperation, (int)socket.Handle, ref interest) != 0)
            throw new IOException($"epoll refused a socket (error {Marshal.GetLastPInvokeError()}).");
    }

    public void Remove(Socket socket)
    {
        var ignored = default(Event);
        _ = Control(_descriptor, RemoveOperation, (int)socket.Handle, ref ignored);
    }

    /// <summary>Tags of the sockets that can be read, at once or within <paramref name="milliseconds"/>.</summary>
    public int Wait(Span<int> tags, int milliseconds)
    {
        var count = Math.Max(0, Wait(_descriptor, _events, Math.Min(AtOnce, tags.Length), milliseconds));
        for (var i = 0; i < count; i++)
            tags[i] = _events[i].Tag;
        return count;
    }

    public void Dispose() => _ = Close(_descriptor);

    [LibraryImport("libc", EntryPoint = "epoll_create1")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Create(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int epoll, int operation, int descriptor, ref Event interest);

    [LibraryImport("libc", EntryPoint = "epoll_wait")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Wait(int epoll, [Out] Event[] events, int count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);

    /// <summary>As the kernel lays it out on x64: packed.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Event
    {
        public uint What;
        public int Tag;
        private readonly int _highTag;
    }
}
