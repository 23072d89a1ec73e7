using WatchParty.Accounts.Sessions;

namespace WatchParty.Accounts.SignIn;

public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record Accepted(NewSession Session) : SignInOutcome;

    /// <summary>No such name, wrong password, no password yet, or disabled: deliberately one case.</summary>
    public sealed record Refused : SignInOutcome;

    public sealed record TryLater(TimeSpan Wait) : SignInOutcome;
}
