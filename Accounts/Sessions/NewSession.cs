using WatchParty.People;

namespace WatchParty.Accounts.Sessions;

/// <summary>A sign-in that just happened.</summary>
/// <param name="Token">The secret, in the only moment in which the server knows it.</param>
public sealed record NewSession(string Token, SessionId Id, UserId User, DateTimeOffset ExpiresAt);
