using WatchParty.Media.Catalog;
using WatchParty.People;

namespace WatchParty.Media.Streaming;

/// <summary>The right of one session of one person to one file. It has no time limit of its own: it lives as long as the session and the access.</summary>
public readonly record struct StreamGrant(SessionId Session, UserId User, FileId File);
