using System.Diagnostics;
using Microsoft.Extensions.Logging;
using WatchParty.Accounts.Passwords;
using WatchParty.Accounts.Sessions;
using WatchParty.Accounts.Users;
using WatchParty.Storage;

namespace WatchParty.Accounts.SignIn;

/// <summary>Name and password → session. Unknown names walk the same road as known ones, to the same answer.</summary>
public sealed class PasswordSignIn(
    IDatabase database,
    IPasswordHasher hasher,
    SessionWriter sessions,
    LoginLimiter limiter,
    KnownDevices devices,
    ILogger<PasswordSignIn> log)
{
    public async Task<SignInOutcome> SignInAsync(string username, string password, SignInFrom from, CancellationToken cancellation)
    {
        var name = UserName.TryParse(username, out var parsed) ? parsed : null;
        var device = name is null ? null : await devices.RecogniseAsync(from.Device, name.Key, cancellation);
        var attempt = LoginTry.At(name?.Key, from.Address, device);
        if (limiter.Begin(attempt) is { } wait)
            return new SignInOutcome.TryLater(wait);

        var credentials = await AccountTable.FindCredentialsAsync(database, name?.Key ?? "", cancellation);
        var possible = AccountPassword.TryNormalize(password, out var normalized);
        var hash = possible ? credentials?.PasswordHash : null;
        switch (await hasher.VerifyAsync(normalized ?? "", hash, cancellation))
        {
            case PasswordVerdict.Busy:
                limiter.Abandoned(attempt);
                return new SignInOutcome.TryLater(HashTurns.Soon);
            case PasswordVerdict.Wrong:
                log.SignInRefused();
                return new SignInOutcome.Refused();
            case PasswordVerdict.Right:
                return await OpenAsync(credentials!, renewedHash: null, from, attempt, cancellation);
            case PasswordVerdict.RightButOutdated:
                return await OpenAsync(credentials!, await hasher.HashAsync(normalized!, cancellation), from, attempt, cancellation);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<SignInOutcome> OpenAsync(
        Credentials verified, string? renewedHash, SignInFrom from, LoginTry attempt, CancellationToken cancellation)
    {
        var session = await database.WriteAsync(async (connection, transaction) =>
        {
            var renewed = renewedHash is not null && await AccountTable.ReplacePasswordAsync(connection, transaction, verified, renewedHash);
            return await sessions.OpenAsync(connection, transaction, renewed ? verified.With(renewedHash!) : verified, from.UserAgent);
        }, cancellation);
        if (session is null)
        {
            log.SignInRefused();
            return new SignInOutcome.Refused();
        }

        limiter.Succeeded(attempt);
        log.SignedIn(session.User, session.Id);
        return new SignInOutcome.Accepted(session);
    }
}
