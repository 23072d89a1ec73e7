namespace WatchParty.Rooms;

/// <summary>A partial policy: what is null stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("PolicyChange")]
public sealed record PolicyChange(
    [property: Id(0)] bool? AllowNonHostPlayPause = null,
    [property: Id(1)] bool? AllowNonHostSeek = null,
    [property: Id(2)] Role? DefaultJoinRole = null,
    [property: Id(3)] bool? InviteOnly = null,
    [property: Id(4)] bool? WaitForBuffering = null,
    [property: Id(5)] bool? RequireReady = null,
    [property: Id(6)] bool? AllowChat = null)
{
    public RoomPolicy ApplyTo(RoomPolicy policy) => new(
        AllowNonHostPlayPause ?? policy.AllowNonHostPlayPause,
        AllowNonHostSeek ?? policy.AllowNonHostSeek,
        DefaultJoinRole ?? policy.DefaultJoinRole,
        InviteOnly ?? policy.InviteOnly,
        WaitForBuffering ?? policy.WaitForBuffering,
        RequireReady ?? policy.RequireReady,
        AllowChat ?? policy.AllowChat);
}
