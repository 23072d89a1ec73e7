using WatchParty.People;

namespace WatchParty.Accounts.Users;

/// <summary>A person joined with one of their libraries; somebody with several libraries comes in several rows.</summary>
internal class PersonRow
{
    public const string Columns = """
        u.id AS UserId, u.username AS Username, u.role AS Role, u.disabled AS Disabled, l.library_id AS LibraryId
        """;

    public const string Tables = "users u LEFT JOIN user_libraries l ON l.user_id = u.id";

    public required string UserId { get; init; }
    public required string Username { get; init; }
    public required string Role { get; init; }
    public required bool Disabled { get; init; }
    public string? LibraryId { get; init; }

    public static Person ToPerson(IReadOnlyCollection<PersonRow> rows)
    {
        var first = rows.First();
        return new Person(
            People.UserId.Parse(first.UserId, null),
            first.Username,
            Roles.Parse(first.Role) is AccountRole.Admin,
            Active: !first.Disabled,
            [.. rows.Where(row => row.LibraryId is not null).Select(row => Media.LibraryId.Parse(row.LibraryId!, null))]);
    }

    public static IEnumerable<Person> ToPeople(IEnumerable<PersonRow> rows) =>
        rows.GroupBy(row => row.UserId, StringComparer.Ordinal).Select(group => ToPerson([.. group]));
}
