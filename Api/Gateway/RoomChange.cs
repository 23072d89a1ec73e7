using System.Diagnostics;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Gateway;

/// <summary>How a room differs from what its sockets were told last, and so how little has to be said.</summary>
internal abstract record RoomChange(RoomSnapshot Room)
{
    public sealed record OfPresence(RoomSnapshot Room, UserId User, bool Connected) : RoomChange(Room);

    public sealed record OfPlayback(RoomSnapshot Room) : RoomChange(Room);

    public sealed record OfAnything(RoomSnapshot Room) : RoomChange(Room);

    /// <summary>Null when <paramref name="news"/> does not follow on <paramref name="room"/>: something between them is missing.</summary>
    public static RoomChange? Of(RoomSnapshot room, RoomEvent news) => news switch
    {
        RoomEvent.RoomChanged changed => new OfAnything(changed.Snapshot),
        _ when news.Version != room.Version + 1 => null,
        RoomEvent.PlaybackChanged played => new OfPlayback(room with { Version = news.Version, Playback = played.Playback }),
        RoomEvent.PresenceChanged presence => Presence(room, presence),
        RoomEvent.PlayersChanged players => new OfPlayback(
            With(room, players.User, member => member with { Ready = players.Ready, Buffering = players.Buffering })
            with
            { Version = news.Version, Playback = players.Playback }),
        RoomEvent.Ended or RoomEvent.Metered => throw new ArgumentException("Not a change of the room's state.", nameof(news)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The same for a snapshot that overtook its event, or replaces a lost one.</summary>
    public static RoomChange Between(RoomSnapshot? before, RoomSnapshot after)
    {
        if (before is null || before.Members.Length != after.Members.Length
            || before != after with { Version = before.Version, Playback = before.Playback, Members = before.Members })
            return new OfAnything(after);

        var pairs = before.Members.Zip(after.Members).ToList();
        if (!pairs.TrueForAll(pair => Lasting(pair.First) == Lasting(pair.Second)))
            return new OfAnything(after);

        var moved = pairs.Where(pair => pair.First.Connected != pair.Second.Connected).Select(pair => pair.Second).ToList();
        return moved switch
        {
            [] => new OfPlayback(after),
            [var member] when SamePlayback(before.Playback, after.Playback) => new OfPresence(after, member.User, member.Connected),
            _ => new OfAnything(after),
        };
    }

    private static OfPresence Presence(RoomSnapshot room, RoomEvent.PresenceChanged news) => new(
        With(room, news.User, member => member with { Connected = news.Connected, LastSeenAt = news.LastSeenAt }) with { Version = news.Version },
        news.User,
        news.Connected);

    private static RoomSnapshot With(RoomSnapshot room, UserId user, Func<Member, Member> change) =>
        room.Find(user) is { } member ? room with { Members = room.Members.Replace(member, change(member)) } : room;

    /// <summary>A member without what comes and goes with their sockets.</summary>
    private static Member Lasting(Member member) =>
        member with { Connected = false, Ready = false, Buffering = false, LastSeenAt = null };

    private static bool SamePlayback(Playback one, Playback other) =>
        one.WaitingFor.SequenceEqual(other.WaitingFor) && one == other with { WaitingFor = one.WaitingFor };
}
