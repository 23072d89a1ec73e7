using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using WatchParty.Accounts.Passwords;
using WatchParty.Accounts.Sessions;
using WatchParty.Accounts.SignIn;
using WatchParty.Accounts.Users;
using WatchParty.People;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Accounts.Setup;

/// <summary>Makes the first admin, once. After that the door is shut for good.</summary>
public sealed class FirstRun(
    IDatabase database,
    IPasswordHasher hasher,
    SessionWriter sessions,
    SetupState state,
    ISetupCode code,
    LoginLimiter limiter,
    ServerClock clock,
    ILogger<FirstRun> log) : IDisposable
{
    /// <summary>Racing calls queue here, so that the losers find the door shut instead of hashing for nothing.</summary>
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task<FirstRunOutcome> FinishAsync(FirstAdmin admin, string setupCode, IPAddress? from, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (await code.CurrentAsync(cancellation) is not { } right)
                return new FirstRunOutcome.DoneBefore();
            var attempt = LoginTry.AtSetup(from);
            if (limiter.Begin(attempt) is { } wait)
                return new FirstRunOutcome.TryLater(wait);
            if (!IsSame(setupCode, right))
                return new FirstRunOutcome.WrongCode();

            limiter.Succeeded(attempt);
            return await CreateAsync(admin, cancellation);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<FirstRunOutcome> CreateAsync(FirstAdmin admin, CancellationToken cancellation)
    {
        if (await hasher.HashAsync(admin.Password, cancellation) is not { } hash)
            return new FirstRunOutcome.TryLater(HashTurns.Soon);

        var now = clock.GetUtcNow();
        var account = new Credentials(UserId.New(now), admin.Name, AccountRole.Admin, hash);
        var session = await database.WriteAsync(async (connection, transaction) =>
            await state.TryFinishAsync(connection, transaction, admin.ServerName)
            && await AccountTable.InsertAsync(connection, transaction, account, [], now)
                ? await sessions.OpenAsync(connection, transaction, account, admin.Device)
                : null, cancellation);
        if (session is null)
            return new FirstRunOutcome.DoneBefore();

        await code.CurrentAsync(CancellationToken.None); // the code is worth nothing from now on: let its file go
        log.SetUp(session.User);
        return new FirstRunOutcome.Done(session);
    }

    /// <summary>Compares hashes, so that the time tells neither the letters nor the length.</summary>
    private static bool IsSame(string given, string right) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(right)));
}
