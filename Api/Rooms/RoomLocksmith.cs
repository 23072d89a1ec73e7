using Microsoft.AspNetCore.Http.HttpResults;
using WatchParty.Accounts.Passwords;
using WatchParty.Api.Problems;

namespace WatchParty.Api.Rooms;

/// <summary>Hashes and verifies room passwords here at the edge, where a slow hash delays nobody's pause.</summary>
internal sealed class RoomLocksmith(IPasswordHasher hasher)
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(2);

    /// <returns>The hash of a new password (null for none), or why there is none.</returns>
    public async Task<(string? Hash, ProblemHttpResult? Problem)> HashAsync(string? typed, CancellationToken cancellation)
    {
        if (typed is null)
            return (null, null);
        if (!RoomPassword.TryNormalize(typed, out var password))
            return (null, ProblemResults.Invalid("password", RoomPassword.Rule));

        var hash = await hasher.HashAsync(password, cancellation);
        return (hash, hash is null ? Busy() : null);
    }

    public Task<PasswordVerdict> VerifyAsync(string typed, string hash, CancellationToken cancellation) =>
        hasher.VerifyAsync(RoomPassword.Normalize(typed), hash, cancellation);

    public static ProblemHttpResult Busy() =>
        ProblemResults.Of(ProblemCode.RateLimited, "The server is checking many passwords right now. Try again in a moment.", s_soon);
}
