using WatchParty.People;

namespace WatchParty.Accounts.Sessions;

/// <summary>One of the places where somebody is signed in.</summary>
/// <param name="Device">The browser or program as it named itself.</param>
public sealed record SessionInfo(SessionId Id, string Device, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt);
