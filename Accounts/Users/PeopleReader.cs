using System.Text.Json;
using Dapper;
using WatchParty.People;
using WatchParty.Storage;

namespace WatchParty.Accounts.Users;

/// <summary>Reads people from the store each time, so that a change of rights holds from the next question on.</summary>
internal sealed class PeopleReader(IDatabase database) : IPeople
{
    public async ValueTask<Person?> FindAsync(UserId user, CancellationToken cancellation = default) =>
        (await FindAsync([user], cancellation)).GetValueOrDefault(user);

    public async ValueTask<IReadOnlyDictionary<UserId, Person>> FindAsync(IReadOnlyCollection<UserId> users, CancellationToken cancellation = default)
    {
        var people = await QueryAsync("WHERE u.id IN (SELECT value FROM json_each(@ids))", new { ids = JsonSerializer.Serialize(users.Select(user => user.ToString())) }, cancellation);
        return people.ToDictionary(person => person.Id);
    }

    public async ValueTask<IReadOnlyList<Person>> ListActiveAsync(CancellationToken cancellation = default) =>
        [.. await QueryAsync("WHERE u.disabled = 0 ORDER BY u.username_key", new { }, cancellation)];

    private async Task<IEnumerable<Person>> QueryAsync(string where, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<PersonRow>(new CommandDefinition(
            $"SELECT {PersonRow.Columns} FROM {PersonRow.Tables} {where}", parameters, cancellationToken: cancellation));
        return PersonRow.ToPeople(rows);
    }
}
