using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>Puts a <see cref="LastHeard"/> under the WebSocket that the request is about to become, over HTTP/1.1 and HTTP/2.</summary>
internal static class HeardUpgrades
{
    public static Task ListenAsync(HttpContext context, RequestDelegate next, ServerClock clock)
    {
        var heard = new LastHeard(clock);
        context.Features.Set(heard);
        if (context.Features.Get<IHttpUpgradeFeature>() is { } upgrade)
            context.Features.Set<IHttpUpgradeFeature>(new HeardUpgrade(upgrade, heard));
        if (context.Features.Get<IHttpExtendedConnectFeature>() is { } connect)
            context.Features.Set<IHttpExtendedConnectFeature>(new HeardConnect(connect, heard));
        return next(context);
    }

    private static HeardStream Listen(Stream connection, LastHeard heard)
    {
        var stream = new HeardStream(connection, heard);
        heard.Source = stream;
        return stream;
    }

    private sealed class HeardUpgrade(IHttpUpgradeFeature inner, LastHeard heard) : IHttpUpgradeFeature
    {
        public bool IsUpgradableRequest => inner.IsUpgradableRequest;

        public async Task<Stream> UpgradeAsync() => Listen(await inner.UpgradeAsync(), heard);
    }

    private sealed class HeardConnect(IHttpExtendedConnectFeature inner, LastHeard heard) : IHttpExtendedConnectFeature
    {
        public bool IsExtendedConnect => inner.IsExtendedConnect;

        public string? Protocol => inner.Protocol;

        public async ValueTask<Stream> AcceptAsync() => Listen(await inner.AcceptAsync(), heard);
    }
}
