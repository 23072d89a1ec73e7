namespace WatchParty.People;

/// <summary>
/// Port to the sign-ins, for whatever was handed out to one and must end with it: socket tickets, stream grants, open sockets.
/// A session is dead once it was signed out, expired, or its account was disabled or deleted.
/// </summary>
public interface ISessions
{
    /// <summary>Whose session it is; null when it is dead.</summary>
    ValueTask<Person?> FindAsync(SessionId session, CancellationToken cancellation = default);

    /// <summary>Those of <paramref name="sessions"/> that are dead.</summary>
    ValueTask<IReadOnlySet<SessionId>> DeadAsync(IReadOnlyCollection<SessionId> sessions, CancellationToken cancellation = default);
}
