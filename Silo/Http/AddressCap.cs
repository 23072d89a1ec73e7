using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;
using WatchParty.Accounts.SignIn;

namespace WatchParty.Silo.Http;

/// <summary>Turns connections away before anything is read from them, once their address holds too many.</summary>
internal sealed class AddressCap(int most, Func<IPAddress, bool> isExempt)
{
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    public ConnectionDelegate Around(ConnectionDelegate next) => async connection =>
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var address } || isExempt(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address))
        {
            await next(connection);
            return;
        }

        var network = LoginTry.NetworkOf(address);
        try
        {
            if (_open.AddOrUpdate(network, 1, (_, count) => count + 1) <= most)
                await next(connection);
            else
                connection.Abort(new ConnectionAbortedException("Too many connections from one address."));
        }
        finally
        {
            _open.AddOrUpdate(network, 0, (_, count) => count - 1);
            _open.TryRemove(KeyValuePair.Create(network, 0));
        }
    };
}
