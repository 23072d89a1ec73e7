using System.Data.Common;
using WatchParty.Accounts.Passwords;
using WatchParty.Accounts.Sessions;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Accounts.Users;

/// <summary>What admins do to accounts. Each change is one transaction, told to open sockets afterwards.</summary>
public sealed class AccountDesk(IDatabase database, IPasswordHasher hasher, ServerClock clock, PeopleNews news)
{
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await AccountReader.ListAsync(connection);
    }

    /// <param name="password">Normalised; null for somebody who chooses one by a link.</param>
    public async Task<AccountOutcome> CreateAsync(
        UserName name, string? password, AccountRole role, IReadOnlyCollection<LibraryId> libraries, CancellationToken cancellation)
    {
        var hash = password is null ? null : await hasher.HashAsync(password, cancellation);
        if (hash is null != password is null)
            return new AccountOutcome.TryLater(HashTurns.Soon);

        var now = clock.GetUtcNow();
        var account = new Credentials(UserId.New(now), name, role, hash);
        return await database.WriteAsync<AccountOutcome>(async (connection, transaction) =>
            await AccountTable.InsertAsync(connection, transaction, account, libraries, now)
                ? new AccountOutcome.Done((await AccountReader.FindAsync(connection, transaction, account.User))!)
                : new AccountOutcome.NameTaken(), cancellation);
    }

    /// <param name="here">The session of the admin who asks: it stays, should they change their own password.</param>
    public async Task<AccountOutcome> ChangeAsync(UserId user, AccountChange change, SessionId here, CancellationToken cancellation)
    {
        var hash = change.Password is null ? null : await hasher.HashAsync(change.Password, cancellation);
        if (hash is null != change.Password is null)
            return new AccountOutcome.TryLater(HashTurns.Soon);

        var outcome = await database.WriteAsync<AccountOutcome>(async (connection, transaction) =>
        {
            if (await AccountReader.FindAsync(connection, transaction, user) is null)
                return new AccountOutcome.NotFound();
            if (change.TakesAdminAway && await AccountTable.IsLastAdminAsync(connection, transaction, user))
                return new AccountOutcome.LastAdmin();

            await ApplyAsync(connection, transaction, user, change, hash, here);
            return new AccountOutcome.Done((await AccountReader.FindAsync(connection, transaction, user))!);
        }, cancellation);
        if (outcome is AccountOutcome.Done)
            await news.TellAsync(user);
        return outcome;
    }

    public async Task<AccountOutcome> DeleteAsync(UserId user, CancellationToken cancellation)
    {
        var outcome = await database.WriteAsync<AccountOutcome>(async (connection, transaction) =>
        {
            if (await AccountReader.FindAsync(connection, transaction, user) is not { } account)
                return new AccountOutcome.NotFound();
            if (await AccountTable.IsLastAdminAsync(connection, transaction, user))
                return new AccountOutcome.LastAdmin();

            await AccountTable.DeleteAsync(connection, transaction, user);
            return new AccountOutcome.Done(account);
        }, cancellation);
        if (outcome is AccountOutcome.Done)
            await news.TellAsync(user);
        return outcome;
    }

    private static async Task ApplyAsync(
        DbConnection connection, DbTransaction transaction, UserId user, AccountChange change, string? hash, SessionId here)
    {
        if (change.Role is { } role)
            await AccountTable.SetRoleAsync(connection, transaction, user, role);
        if (change.Libraries is { } libraries)
            await AccountTable.SetLibrariesAsync(connection, transaction, user, libraries);
        if (hash is not null)
        {
            await AccountTable.SetPasswordAsync(connection, transaction, user, hash);
            await SessionWriter.EndAllAsync(connection, transaction, user, but: here);
        }

        if (change.Disabled is { } disabled)
        {
            await AccountTable.SetDisabledAsync(connection, transaction, user, disabled);
            if (disabled)
                await SessionWriter.EndAllAsync(connection, transaction, user);
        }
    }
}
