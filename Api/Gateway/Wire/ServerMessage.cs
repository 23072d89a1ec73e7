using System.Text.Json.Serialization;
using WatchParty.Api.Inbox;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Gateway.Wire;

/// <summary>Everything that a gateway may say. <c>…_ts_ms</c> are Unix milliseconds of the server's clock.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(State), "state")]
[JsonDerivedType(typeof(Presence), "presence")]
[JsonDerivedType(typeof(Timeline), "timeline")]
[JsonDerivedType(typeof(Pong), "pong")]
[JsonDerivedType(typeof(Error), "error")]
[JsonDerivedType(typeof(Meters), "meters")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Invites), "invites")]
internal abstract record ServerMessage
{
    private ServerMessage()
    {
    }

    /// <param name="Permissions">What this person may do now; later changes arrive with the state.</param>
    public sealed record Hello(
        int ProtocolVersion, UserId UserId, Role Role, Allowed Permissions, long ServerTsMs, long HeartbeatMs) : ServerMessage;

    public sealed record State(
        RoomId RoomId,
        ItemId ItemId,
        long Version,
        bool Playing,
        long PositionMs,
        long UpdatedTsMs,
        long ServerTsMs,
        double PlaybackRate,
        long? DurationMs,
        UserId HostUserId,
        RoomPolicy Policy,
        IReadOnlyList<UserId> WaitingFor,
        PausedReason? PausedReason,
        UserId? ChangedBy,
        IReadOnlyList<MemberState> Members) : ServerMessage;

    public sealed record Presence(UserId UserId, bool Connected, long Version) : ServerMessage;

    public sealed record Timeline(
        long Version,
        bool Playing,
        long PositionMs,
        long UpdatedTsMs,
        long ServerTsMs,
        double PlaybackRate,
        IReadOnlyList<UserId> WaitingFor,
        PausedReason? PausedReason,
        UserId? ChangedBy) : ServerMessage;

    public sealed record Pong(long Id, double ClientTsMs, double ReceivedTsMs, double SentTsMs) : ServerMessage;

    public sealed record Error(
        string Code,
        string Message,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RequestId = null) : ServerMessage;

    public sealed record Meters(IReadOnlyList<MemberMeter> Members) : ServerMessage;

    public sealed record Ended(EndReason Reason) : ServerMessage;

    public sealed record Invites(int Count, IReadOnlyList<InviteListed> Items) : ServerMessage;
}
