using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Api.Inbox;
using WatchParty.Gateway;
using WatchParty.Inbox;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>One person's inbox, as this process follows it for their notification sockets.</summary>
internal sealed class InboxRelay
{
    private readonly IUserInboxGrain _grain;
    private readonly GatewayIdentity _gateway;
    private readonly VersionBoard _versions;
    private readonly ServerClock _clock;
    private readonly ILogger _log;
    private readonly OneAtATime _attaching;
    private readonly Lock _gate = new();

    private ImmutableArray<BrowserSocket> _sockets = [];
    private long _version = -1;
    private SharedFrame? _invites;
    private GatewayId? _attachedAs;
    private DateTimeOffset _attachedUntil;
    private bool _isRetired;

    public InboxRelay(IUserInboxGrain grain, GatewayIdentity gateway, VersionBoard versions, ServerClock clock, ILogger log)
    {
        (_grain, _gateway, _versions, _clock, _log) = (grain, gateway, versions, clock, log);
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

    /// <summary>Attaches again if the inbox may have something to say, or forget. Where it lives in this silo, a look into memory tells that.</summary>
    public void Compare()
    {
        bool isInStep;
        lock (_gate)
        {
            isInStep = !_sockets.IsEmpty && _attachedAs == _gateway.Current && _clock.GetUtcNow() < _attachedUntil
                && !_versions.MayBeAhead(_grain.GetGrainId(), _version);
        }

        if (!isInStep)
            Attach();
    }

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
            var (gateway, former, until) = (_gateway.Current, _attachedAs, _clock.GetUtcNow() + RelaySettings.Renewal);
            if (!_sockets.IsEmpty)
            {
                Receive(await _grain.AttachAsync(gateway));
                SetAttached(gateway, until);
            }
            else
                SetAttached(null, default);

            if (former is { } left && left != _attachedAs)
                await _grain.DetachAsync(left);
        }
        catch (Exception failure)
        {
            // The next round asks again; until then the sockets here stay as they are.
            _log.AttachingFailed(_grain.GetPrimaryKey(), failure);
        }
    }

    private void SetAttached(GatewayId? gateway, DateTimeOffset until)
    {
        lock (_gate)
            (_attachedAs, _attachedUntil) = (gateway, until);
    }
}
