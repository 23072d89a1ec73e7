using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Gateway;
using WatchParty.Media;
using WatchParty.Rooms;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>
/// One room, as this process follows it for its sockets. Events are the fast path and the grain is the truth:
/// declaring the sockets answers with a snapshot, so whatever was missed is healed by declaring again.
/// </summary>
internal sealed class RoomRelay
{
    private readonly GatewayIdentity _gateway;
    private readonly VersionBoard _versions;
    private readonly RelaySettings _settings;
    private readonly ServerClock _clock;
    private readonly ILogger _log;
    private readonly OneAtATime _declaring;
    private readonly Lock _gate = new();

    private ImmutableArray<RoomConnection> _connections = [];
    private RoomSnapshot? _room;
    private SharedFrame? _state;
    private long _toldVersion;
    private Declaration? _declared;
    private bool _isRetired;

    public RoomRelay(IRoomGrain grain, GatewayIdentity gateway, VersionBoard versions, RelaySettings settings, ServerClock clock, ILogger log)
    {
        (Grain, _gateway, _versions, _settings, _clock, _log) = (grain, gateway, versions, settings, clock, log);
        _declaring = new OneAtATime(DeclareAsync);
    }

    /// <summary>The room itself: one reference for all its sockets.</summary>
    public IRoomGrain Grain { get; }

    public ImmutableArray<RoomConnection> Connections => _connections;

    /// <summary>False once this relay has been given up: then the room needs a new one.</summary>
    public bool TryAdd(RoomConnection connection)
    {
        RoomConnection? oldest = null;
        lock (_gate)
        {
            if (_isRetired)
                return false;
            var others = _connections.Where(one => one.User == connection.User).ToList();
            if (others.Count >= _settings.SocketsPerMember)
                _connections = _connections.Remove(oldest = others[0]);
            _connections = _connections.Add(connection);
        }

        oldest?.Socket.Close(CloseCode.Replaced);
        Declare();
        return true;
    }

    public void Remove(RoomConnection connection)
    {
        lock (_gate)
            _connections = _connections.Remove(connection);
        Declare();
    }

    /// <summary>Tells the room about all sockets here, soon. Renews the lease, repairs presence, heals gaps.</summary>
    public void Declare() => _declaring.Ask();

    /// <summary>Declares if the room may have something to say, or to hear. Where it lives in this silo, a look into memory tells that.</summary>
    public void Compare()
    {
        bool isInStep;
        lock (_gate)
        {
            isInStep = _declared?.Holds(_gateway.Current, _connections, _clock.GetUtcNow()) is true
                && _room is { } room && !_versions.MayBeAhead(Grain.GetGrainId(), room.Version);
        }

        if (!isInStep)
            Declare();
    }

    /// <summary>Lets the room look again if what it plays is out of this library.</summary>
    public Task RecheckAsync(LibraryId library)
    {
        bool concerned;
        lock (_gate)
            concerned = _room?.Item.Library == library;
        return concerned ? Grain.RecheckFilmAsync() : Task.CompletedTask;
    }

    /// <summary>True when nobody is left here; from then on nobody can be added.</summary>
    public bool TryRetire()
    {
        lock (_gate)
            return _isRetired = _connections.IsEmpty && _declared is null;
    }

    /// <summary>Answers one socket, then shows it the room as it is.</summary>
    public void Tell(RoomConnection connection, ServerMessage? answer = null)
    {
        lock (_gate)
        {
            if (answer is not null)
                connection.Socket.Reply(answer);
            if (connection.IsGreeted && _state is { } state)
                connection.Socket.Post(FrameKind.State, state, state);
        }

        connection.Socket.Flush();
    }

    /// <summary>What the room told the stream. Only what is quick is done here: the room waits for it.</summary>
    public void Receive(RoomEvent news)
    {
        bool isBehind;
        lock (_gate)
        {
            _toldVersion = Math.Max(_toldVersion, news.Version);
            if (_room is not null)
                Follow(_room, news);
            isBehind = _toldVersion > _room?.Version;
        }

        Flush();
        if (isBehind)
            Declare();
    }

    private async Task DeclareAsync()
    {
        var connections = _connections;
        if (connections.IsEmpty && _declared is null)
            return;

        try
        {
            var declaration = new Declaration(_gateway.Current, [.. connections.Select(one => one.Attendee)], _clock.GetUtcNow() + RelaySettings.Renewal);
            Learn(await Grain.AttendAsync(declaration.Gateway, declaration.Attendees), connections);
            var former = _declared;
            lock (_gate)
                _declared = connections.IsEmpty ? null : declaration;
            if (former is not null && former.Gateway != declaration.Gateway)
                await Grain.AttendAsync(former.Gateway, []);
        }
        catch (Exception failure)
        {
            // The next round asks again; until then the sockets here stay as they are.
            _log.DeclaringFailed(Grain.GetPrimaryKey(), failure);
        }

        Flush();
    }

    private void Learn(Attendance attendance, ImmutableArray<RoomConnection> declared)
    {
        lock (_gate)
        {
            Remove(attendance.Strangers);
            if (attendance.Room is not { } room)
                return;
            if (room.EndReason is { } reason)
                End(reason);
            else if (_room is null || room.Version > _room.Version)
                Advance(RoomChange.Between(_room, room));
            foreach (var connection in declared)
                Greet(connection);
            if (_toldVersion > _room?.Version)
                Declare();
        }
    }

    private void Follow(RoomSnapshot room, RoomEvent news)
    {
        if (news is RoomEvent.Metered(_, _, var meters))
            Post(FrameKind.Meters, new ServerMessage.Meters([.. meters.Select(MemberMeter.From)]));
        else if (news is RoomEvent.Ended(_, _, var reason, var last))
        {
            Remove(last);
            End(reason);
        }
        else if (news.Version > room.Version && RoomChange.Of(room, news) is { } change)
        {
            // First the people, then the news: who was removed hears nothing more.
            if (news is RoomEvent.RoomChanged { Removed: var removed })
                Remove(removed);
            Advance(change);
        }
    }

    private void Greet(RoomConnection connection)
    {
        if (connection.IsGreeted || !_connections.Contains(connection) || _room?.Find(connection.User) is not { } member)
            return;

        var now = _clock.GetUtcNow();
        connection.Socket.Reply(ServerMessages.Hello(member, now, _settings.Heartbeat));
        connection.Socket.Post(FrameKind.State, _state!, _state!);
        connection.IsGreeted = true;
    }

    private void Advance(RoomChange change)
    {
        var room = change.Room;
        _room = room;
        _toldVersion = Math.Max(_toldVersion, room.Version);
        _state = new SharedFrame(() => ServerMessages.State(room, _clock.GetUtcNow()));
        switch (change)
        {
            case RoomChange.OfPresence(_, var user, var connected):
                Post(FrameKind.Presence, new ServerMessage.Presence(user, connected, room.Version));
                break;
            case RoomChange.OfPlayback:
                Post(FrameKind.State, _state, one => !one.IsCompact);
                Post(FrameKind.Timeline, new SharedFrame(() => ServerMessages.Timeline(room, _clock.GetUtcNow())), one => one.IsCompact);
                break;
            case RoomChange.OfAnything:
                Post(FrameKind.State, _state);
                break;
        }
    }

    private void Post(FrameKind kind, SharedFrame frame, Func<RoomConnection, bool>? to = null)
    {
        foreach (var connection in _connections)
        {
            if (connection.IsGreeted && to?.Invoke(connection) is not false)
                connection.Socket.Post(kind, frame, _state!);
        }
    }

    private void End(EndReason reason)
    {
        SharedFrame ended = new ServerMessage.Ended(reason);
        foreach (var connection in _connections)
            connection.Socket.Close(CloseCode.RoomEnded, ended);
        _connections = [];
    }

    private void Remove(ImmutableArray<MemberRemoval> removed)
    {
        foreach (var (user, reason) in removed)
        {
            foreach (var connection in _connections.Where(one => one.User == user))
                connection.Socket.Close(CloseCodes.For(reason));
            _connections = _connections.RemoveAll(one => one.User == user);
        }
    }

    private void Flush()
    {
        foreach (var connection in _connections)
            connection.Socket.Flush();
    }
}
