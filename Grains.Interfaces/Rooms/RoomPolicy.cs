namespace WatchParty.Rooms;

/// <summary>What the host lets the others do, and how the room waits for them.</summary>
/// <param name="AllowNonHostPlayPause">Controllers may play, pause and change the rate.</param>
/// <param name="AllowNonHostSeek">Controllers may seek.</param>
/// <param name="DefaultJoinRole">Role of somebody who comes by link. Never <see cref="Role.Host"/>.</param>
/// <param name="InviteOnly">Only invited people may join.</param>
/// <param name="WaitForBuffering">The room pauses while a member's player runs dry.</param>
/// <param name="RequireReady">Playback starts when every connected member is ready.</param>
[GenerateSerializer, Immutable, Alias("RoomPolicy")]
public sealed record RoomPolicy(
    [property: Id(0)] bool AllowNonHostPlayPause,
    [property: Id(1)] bool AllowNonHostSeek,
    [property: Id(2)] Role DefaultJoinRole,
    [property: Id(3)] bool InviteOnly,
    [property: Id(4)] bool WaitForBuffering,
    [property: Id(5)] bool RequireReady,
    [property: Id(6)] bool AllowChat)
{
    public static RoomPolicy Default { get; } = new(
        AllowNonHostPlayPause: true,
        AllowNonHostSeek: false,
        DefaultJoinRole: Role.Viewer,
        InviteOnly: false,
        WaitForBuffering: true,
        RequireReady: false,
        AllowChat: true);
}
