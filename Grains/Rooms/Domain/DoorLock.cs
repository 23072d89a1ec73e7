namespace WatchParty.Rooms.Domain;

/// <summary>The password of a room.</summary>
/// <param name="Version">Grows with every change, so that a password verified before a change opens nothing after it.</param>
internal sealed record DoorLock(long Version, string? PasswordHash);
