using System.Net;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace WatchParty.Silo.Http;

/// <summary>
/// Turns a connection away that would take one of the last file handles. They belong to the database, and to the runtime:
/// without a handle it cannot start a thread, and ends the whole process with "Out of memory".
/// </summary>
internal sealed class SpareHandles(SocketTransportFactory sockets) : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    private const long Spare = 100;

    public bool CanBind(EndPoint endpoint) => sockets.CanBind(endpoint);

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new Listener(await sockets.BindAsync(endpoint, cancellationToken));

    /// <summary>The kernel hands out the lowest free number, so all below it are taken.</summary>
    private static bool IsOneOfTheLast(ConnectionContext connection) =>
        !OperatingSystem.IsWindows()
        && connection.Features.Get<IConnectionSocketFeature>() is { } feature
        && GetLimit(OperatingSystem.IsMacOS() ? 8 : 7, out var handles) == 0
        && feature.Socket.Handle >= (nint)(ulong.Min(handles.Soft, int.MaxValue) - ulong.Min(Spare, handles.Soft / 4));

    [DllImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetLimit(int resource, out Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limit
    {
        public readonly ulong Soft;
        public readonly ulong Hard;
    }

    /// <summary>One at a time: however many wait, only one handle is taken to find out that it is too many.</summary>
    private sealed class Listener(IConnectionListener sockets) : IConnectionListener
    {
        public EndPoint EndPoint => sockets.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (await sockets.AcceptAsync(cancellationToken) is { } connection)
            {
                if (!IsOneOfTheLast(connection))
                    return connection;
                connection.Abort(new ConnectionAbortedException("Too few file handles are left."));
                await connection.DisposeAsync();
            }

            return null;
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default) => sockets.UnbindAsync(cancellationToken);

        public ValueTask DisposeAsync() => sockets.DisposeAsync();
    }
}
