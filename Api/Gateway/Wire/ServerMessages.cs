using WatchParty.Rooms;

namespace WatchParty.Api.Gateway.Wire;

/// <summary>A room in the words of the wire.</summary>
internal static class ServerMessages
{
    public static ServerMessage State(RoomSnapshot room, DateTimeOffset now) => new ServerMessage.State(
        room.Id,
        room.Item.Id,
        room.Version,
        room.Playback.Timeline.Playing,
        Ms(room.Playback.Timeline.Position),
        Ms(room.Playback.Timeline.Since),
        Ms(now),
        room.Playback.Timeline.Rate,
        room.Playback.Timeline.Duration is { } duration ? Ms(duration) : null,
        room.Host,
        room.Policy,
        room.Playback.WaitingFor,
        room.Playback.PausedReason,
        room.Playback.ChangedBy,
        [.. room.Members.Where(member => member.Status is MemberStatus.Joined).Select(MemberState.From)]);

    public static ServerMessage Timeline(RoomSnapshot room, DateTimeOffset now) => new ServerMessage.Timeline(
        room.Version,
        room.Playback.Timeline.Playing,
        Ms(room.Playback.Timeline.Position),
        Ms(room.Playback.Timeline.Since),
        Ms(now),
        room.Playback.Timeline.Rate,
        room.Playback.WaitingFor,
        room.Playback.PausedReason,
        room.Playback.ChangedBy);

    public static ServerMessage Hello(Member member, DateTimeOffset now, TimeSpan heartbeat) =>
        new ServerMessage.Hello(ProtocolVersion: 1, member.User, member.Role, member.Allowed, Ms(now), Ms(heartbeat));

    public static ServerMessage Pong(ClientMessage.Ping ping, DateTimeOffset received, DateTimeOffset sent) =>
        new ServerMessage.Pong(ping.Id, ping.ClientTsMs, FractionalMs(received), FractionalMs(sent));

    private static long Ms(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private static long Ms(TimeSpan span) => (long)span.TotalMilliseconds;

    private static double FractionalMs(DateTimeOffset moment) => (moment - DateTimeOffset.UnixEpoch).TotalMilliseconds;
}
