using WatchParty.Accounts.Sessions;
using WatchParty.Accounts.Users;
using WatchParty.People;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Accounts.Passwords;

/// <summary>Links on which a person chooses a password: good once, and for seven days.</summary>
public sealed class PasswordLinks(IDatabase database, IPasswordHasher hasher, ServerClock clock, PeopleNews news)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(7);

    /// <summary>The page that takes the token, below wherever the server is reached.</summary>
    public static string PathFor(string token) => $"/set-password?token={token}";

    /// <summary>A new token for the link; null when nobody has that id. Links made before stop working.</summary>
    public async Task<string?> CreateAsync(UserId user, CancellationToken cancellation)
    {
        var token = SecretToken.New();
        return await database.WriteAsync(async (connection, transaction) =>
        {
            if (await AccountReader.FindAsync(connection, transaction, user) is null)
                return null;
            await PasswordLinkTable.ReplaceAsync(connection, transaction, user, token, clock.GetUtcNow() + s_lifetime);
            return token;
        }, cancellation);
    }

    /// <summary>For whoever runs the server and knows the name only: an admin who lost their password.</summary>
    public async Task<string?> CreateForAsync(string username, CancellationToken cancellation) =>
        await AccountTable.FindCredentialsAsync(database, UserName.KeyOf(username), cancellation) is { } known
            ? await CreateAsync(known.User, cancellation)
            : null;

    /// <param name="chosen">Normalised.</param>
    public async Task<PasswordLinkOutcome> UseAsync(string token, string chosen, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } user)
            return new PasswordLinkOutcome.NotGood();
        if (await hasher.HashAsync(chosen, cancellation) is not { } hash)
            return new PasswordLinkOutcome.TryLater(HashTurns.Soon);

        var used = await database.WriteAsync(async (connection, transaction) =>
        {
            if (!await PasswordLinkTable.UseUpAsync(connection, transaction, token, clock.GetUtcNow()))
                return false;
            await AccountTable.SetPasswordAsync(connection, transaction, user, hash);
            await SessionWriter.EndAllAsync(connection, transaction, user);
            return true;
        }, cancellation);
        if (!used)
            return new PasswordLinkOutcome.NotGood();

        await news.TellAsync(user);
        return new PasswordLinkOutcome.Done();
    }

    private async Task<UserId?> FindAsync(string token, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await PasswordLinkTable.FindAsync(connection, transaction: null, token, clock.GetUtcNow());
    }
}
