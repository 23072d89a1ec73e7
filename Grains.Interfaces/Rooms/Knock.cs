namespace WatchParty.Rooms;

/// <summary>
/// Answer to somebody at the door. Passwords are verified by the caller, outside the room's turn,
/// so that a slow hash never delays a pause.
/// </summary>
[GenerateSerializer, Immutable, Alias("Knock")]
public abstract record Knock
{
    private Knock()
    {
    }

    /// <summary>No password is needed: there is none, or the caller is the host or a member already.</summary>
    [GenerateSerializer, Immutable, Alias("Knock.Open")]
    public sealed record Open : Knock;

    /// <summary>Verify against this hash, then join naming this version. One try is counted now, and given back by the join.</summary>
    [GenerateSerializer, Immutable, Alias("Knock.Locked")]
    public sealed record Locked([property: Id(0)] long LockVersion, [property: Id(1)] string PasswordHash) : Knock;

    [GenerateSerializer, Immutable, Alias("Knock.Refused")]
    public sealed record Refused([property: Id(0)] Refusal Reason, [property: Id(1)] TimeSpan? RetryAfter) : Knock;
}
