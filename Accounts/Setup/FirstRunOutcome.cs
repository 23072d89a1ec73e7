using WatchParty.Accounts.Sessions;

namespace WatchParty.Accounts.Setup;

public abstract record FirstRunOutcome
{
    private FirstRunOutcome()
    {
    }

    public sealed record Done(NewSession Session) : FirstRunOutcome;

    public sealed record DoneBefore : FirstRunOutcome;

    public sealed record WrongCode : FirstRunOutcome;

    public sealed record TryLater(TimeSpan Wait) : FirstRunOutcome;
}
