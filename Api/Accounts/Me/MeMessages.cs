using WatchParty.Accounts.Sessions;
using WatchParty.Accounts.Users;
using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Api.Accounts.Me;

/// <param name="LibraryIds">What was granted; an admin sees every library whatever stands here.</param>
internal sealed record Me(UserId Id, string Username, AccountRole Role, IReadOnlyList<LibraryId> LibraryIds);

internal sealed record ChangePasswordRequest(string CurrentPassword, string NewPassword);

/// <param name="UserAgent">The browser or program as it named itself.</param>
/// <param name="Current">The session of this very request.</param>
internal sealed record SessionResponse(SessionId Id, string UserAgent, long CreatedTs, long LastSeenTs, long ExpiresTs, bool Current)
{
    public static SessionResponse From(SessionInfo session, CurrentUser me) => new(
        session.Id,
        session.Device,
        session.CreatedAt.ToUnixTimeSeconds(),
        session.LastSeenAt.ToUnixTimeSeconds(),
        session.ExpiresAt.ToUnixTimeSeconds(),
        session.Id == me.Session);
}
