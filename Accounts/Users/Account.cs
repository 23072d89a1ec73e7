using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Accounts.Users;

/// <summary>An account as an admin sees it.</summary>
/// <param name="Libraries">What was granted; an admin sees every library whatever stands here.</param>
public sealed record Account(
    UserId Id, string Username, AccountRole Role, IReadOnlyList<LibraryId> Libraries, bool Disabled, bool HasPassword, DateTimeOffset CreatedAt);
