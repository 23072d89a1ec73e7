namespace WatchParty.Rooms;

/// <summary>A new lock for the room.</summary>
/// <param name="PasswordHash">A PHC string; null takes the password away.</param>
[GenerateSerializer, Immutable, Alias("LockChange")]
public sealed record LockChange([property: Id(0)] string? PasswordHash);
