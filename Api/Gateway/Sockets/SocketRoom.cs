using System.Net;
using Microsoft.Extensions.Options;
using WatchParty.Accounts.SignIn;
using WatchParty.Settings;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>How many sockets fit: in all, and of those who have not shown a ticket yet. A flood of silent ones takes no place from members.</summary>
internal sealed class SocketRoom(IOptions<SocketLimits> limits, IOptions<LimitsOptions> scale)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _strangers = new(StringComparer.Ordinal);
    private readonly int _most = scale.Value.Scaled(limits.Value.Sockets);
    private readonly int _mostStrangers = scale.Value.Scaled(limits.Value.UnauthenticatedSockets);
    private readonly int _mostPerAddress = scale.Value.Scaled(limits.Value.UnauthenticatedSocketsPerAddress);
    private int _sockets;
    private int _allStrangers;

    /// <summary>Dispose the place when the socket is gone; null when there is none.</summary>
    public Place? Take(IPAddress? address, bool isStranger)
    {
        var network = LoginTry.NetworkOf(address);
        lock (_gate)
        {
            var here = _strangers.GetValueOrDefault(network);
            if (_sockets >= _most || (isStranger && (_allStrangers >= _mostStrangers || here >= _mostPerAddress)))
                return null;
            _sockets++;
            if (!isStranger)
                return new Place(this, null);
            _allStrangers++;
            _strangers[network] = here + 1;
            return new Place(this, network);
        }
    }

    private void NoLongerStranger(string network)
    {
        _allStrangers--;
        if (--_strangers[network] == 0)
            _strangers.Remove(network);
    }

    /// <param name="stranger">The network of one who has not shown a ticket.</param>
    internal sealed class Place(SocketRoom room, string? stranger) : IDisposable
    {
        private string? _stranger = stranger;

        /// <summary>The ticket was good.</summary>
        public void Known()
        {
            lock (room._gate)
                Leave();
        }

        public void Dispose()
        {
            lock (room._gate)
            {
                Leave();
                room._sockets--;
            }
        }

        private void Leave()
        {
            if (_stranger is { } network)
                room.NoLongerStranger(network);
            _stranger = null;
        }
    }
}
