using System.Diagnostics;
using System.Net;
using WatchParty.Accounts.Sessions;
using WatchParty.Accounts.SignIn;
using WatchParty.Accounts.Users;
using WatchParty.People;
using WatchParty.Storage;

namespace WatchParty.Accounts.Passwords;

/// <summary>A person changes their own password. Whoever else knew the old one is signed out.</summary>
public sealed class PasswordChange(IDatabase database, IPasswordHasher hasher, LoginLimiter limiter, PeopleNews news)
{
    /// <param name="current">As typed.</param>
    /// <param name="chosen">Normalised.</param>
    public async Task<PasswordChangeOutcome> ChangeAsync(
        Person person, SessionId here, string current, string chosen, IPAddress? from, CancellationToken cancellation)
    {
        var key = UserName.KeyOf(person.Username);
        // A stolen session must not be a way to guess the password without limit.
        var attempt = LoginTry.At(key, from, device: here.ToString());
        if (limiter.Begin(attempt) is { } wait)
            return new PasswordChangeOutcome.TryLater(wait);

        var credentials = await AccountTable.FindCredentialsAsync(database, key, cancellation);
        var verdict = AccountPassword.TryNormalize(current, out var normalized)
            ? await hasher.VerifyAsync(normalized, credentials?.PasswordHash, cancellation)
            : PasswordVerdict.Wrong;
        switch (verdict)
        {
            case PasswordVerdict.Busy:
                limiter.Abandoned(attempt);
                return new PasswordChangeOutcome.TryLater(HashTurns.Soon);
            case PasswordVerdict.Wrong:
                return new PasswordChangeOutcome.WrongPassword();
            case PasswordVerdict.Right or PasswordVerdict.RightButOutdated:
                limiter.Succeeded(attempt);
                return await ReplaceAsync(credentials!, here, chosen, cancellation);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<PasswordChangeOutcome> ReplaceAsync(Credentials verified, SessionId here, string chosen, CancellationToken cancellation)
    {
        if (await hasher.HashAsync(chosen, cancellation) is not { } hash)
            return new PasswordChangeOutcome.TryLater(HashTurns.Soon);

        var replaced = await database.WriteAsync(async (connection, transaction) =>
        {
            if (!await AccountTable.ReplacePasswordAsync(connection, transaction, verified, hash))
                return false;
            await PasswordLinkTable.DeleteAsync(connection, transaction, verified.User);
            await SessionWriter.EndAllAsync(connection, transaction, verified.User, but: here);
            return true;
        }, cancellation);
        if (!replaced)
            return new PasswordChangeOutcome.WrongPassword();

        await news.TellAsync(verified.User);
        return new PasswordChangeOutcome.Done();
    }
}
