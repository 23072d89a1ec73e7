using WatchParty.Accounts.Sessions;
using WatchParty.Accounts.Users;
using WatchParty.People;

namespace WatchParty.Api.Accounts.SignIn;

internal sealed record LoginRequest(string Username, string Password);

/// <param name="Token">For programs, as <c>Authorization: Bearer</c>; browsers use the cookie that came along.</param>
/// <param name="ExpiresTs">When the session ends at the latest.</param>
internal sealed record LoginResponse(string Token, UserId UserId, string Username, AccountRole Role, long ExpiresTs)
{
    public static LoginResponse From(NewSession session) =>
        new(session.Token, session.User, session.Username, session.Role, session.ExpiresAt.ToUnixTimeSeconds());
}

/// <param name="Token">From the link; good once.</param>
internal sealed record SetPasswordRequest(string Token, string NewPassword);
