namespace WatchParty.Accounts.Users;

public abstract record AccountOutcome
{
    private AccountOutcome()
    {
    }

    public sealed record Done(Account Account) : AccountOutcome;

    public sealed record NameTaken : AccountOutcome;

    public sealed record NotFound : AccountOutcome;

    /// <summary>It would leave nobody who can administer this server.</summary>
    public sealed record LastAdmin : AccountOutcome;

    public sealed record TryLater(TimeSpan Wait) : AccountOutcome;
}
