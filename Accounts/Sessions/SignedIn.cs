using WatchParty.People;

namespace WatchParty.Accounts.Sessions;

/// <summary>A live session and its person, as the store has them now.</summary>
public sealed record SignedIn(SessionId Session, Person Person);
