using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Api.Inbox;
using WatchParty.Gateway;
using WatchParty.Inbox;

namespace WatchParty.Api.Gateway;

/// <summary>One person's inbox, as this process follows it for their notification sockets.</summary>
internal sealed class InboxRelay
{
    private readonly IUserInboxGrain _grain;
    private readonly GatewayIdentity _gateway;
    private readonly ILogger _log;
    private readonly OneAtATime _attaching;
    private readonly Lock _gate = new();

    private ImmutableArray<BrowserSocket> _sockets = [];
    private long _version = -1;
    private SharedFrame? _invites;
    private GatewayId? _attachedAs;
    private bool _isRetired;

    public InboxRelay(IUserInboxGrain grain, GatewayIdentity gateway, ILogger log)
    {
        (_grain, _gateway, _log) = (grain, gateway, log);
        _attaching = new OneAtATime(AttachAsync);
    }

    /// <summary>False once this relay has been given up: then the inbox needs a new one.</summary>
    public bool TryAdd(BrowserSocket socket)
    {
        lock (_gate)
        {
            if (_isRetired)
                return false;
            _sockets = _sockets.Add(socket);
            if (_invites is not null)
                socket.Post(FrameKind.State, _invites, _invites);
        }

        socket.Flush();
        Attach();
        return true;
    }

    public void Remove(BrowserSocket socket)
    {
        lock (_gate)
            _sockets = _sockets.Remove(socket);
        Attach();
    }

    /// <summary>Asks the inbox to tell this process about changes, and what it holds now. Renews the lease, heals gaps.</summary>
    public void Attach() => _attaching.Ask();

    /// <summary>True when nobody is left here; from then on nobody can be added.</summary>
    public bool TryRetire()
    {
        lock (_gate)
            return _isRetired = _sockets.IsEmpty && _attachedAs is null;
    }

    public void Receive(InboxEvent news)
    {
        ImmutableArray<BrowserSocket> sockets;
        lock (_gate)
        {
            if (news.Version <= _version)
                return;
            _version = news.Version;
            var invites = _invites = new SharedFrame(() => new ServerMessage.Invites(news.Invites.Length, [.. news.Invites.Select(InviteListed.From)]));
            sockets = _sockets;
            foreach (var socket in sockets)
                socket.Post(FrameKind.State, invites, invites);
        }

        foreach (var socket in sockets)
            socket.Flush();
    }

    private async Task AttachAsync()
    {
        try
        {
            var (gateway, former) = (_gateway.Current, _attachedAs);
            if (!_sockets.IsEmpty)
            {
                Receive(await _grain.AttachAsync(gateway));
                SetAttachedAs(gateway);
            }
            else
                SetAttachedAs(null);

            if (former is { } left && left != _attachedAs)
                await _grain.DetachAsync(left);
        }
        catch (Exception failure)
        {
            // The next round asks again; until then the sockets here stay as they are.
            _log.AttachingFailed(_grain.GetPrimaryKey(), failure);
        }
    }

    private void SetAttachedAs(GatewayId? gateway)
    {
        lock (_gate)
            _attachedAs = gateway;
    }
}
