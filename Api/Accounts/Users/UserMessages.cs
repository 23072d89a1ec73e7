using System.Text.Json.Serialization;
using WatchParty.Accounts.Users;
using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Api.Accounts.Users;

/// <param name="Password">Left out: the answer holds a link on which the person chooses one.</param>
internal sealed record CreateUserRequest(string Username, AccountRole Role, IReadOnlyList<LibraryId> LibraryIds, string? Password = null);

/// <summary>What is left out stays as it is.</summary>
internal sealed record ChangeUserRequest(
    AccountRole? Role = null, IReadOnlyList<LibraryId>? LibraryIds = null, string? Password = null, bool? Disabled = null);

internal sealed record SetPasswordLink(string SetPasswordUrl);

/// <param name="LibraryIds">What was granted; an admin sees every library whatever stands here.</param>
/// <param name="HasPassword">False until the person used their link.</param>
/// <param name="SetPasswordUrl">Only in the answer to creation without a password.</param>
internal sealed record UserResponse(
    UserId Id,
    string Username,
    AccountRole Role,
    IReadOnlyList<LibraryId> LibraryIds,
    bool Disabled,
    bool HasPassword,
    long CreatedTs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SetPasswordUrl = null)
{
    /// <param name="known">Grants of libraries that are gone are not shown: sent back, they would be refused.</param>
    public static UserResponse From(Account account, HashSet<LibraryId> known) => new(
        account.Id,
        account.Username,
        account.Role,
        [.. account.Libraries.Where(known.Contains)],
        account.Disabled,
        account.HasPassword,
        account.CreatedAt.ToUnixTimeSeconds());
}
