using Dapper;
using Npgsql;
using WatchParty.Support;
using WatchParty.Support.Parties;
using WatchParty.Support.Postgres;

namespace WatchParty.Api.Tests.Starting;

public sealed class MoveToPostgresTests : IDisposable
{
    private readonly CrashingHouse _house = new();
    private readonly string _database = SharedPostgres.NewDatabase();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task People_films_rooms_and_sessions_of_a_data_folder_are_found_again_by_a_server_on_PostgreSQL()
    {
        await _house.OpenAsync();
        var party = await _house.PartyHostedByAsync("host", ["bob"], password: "open sesame");
        await party["bob"].JoinAsync("open sesame").MustSucceed();
        await _house.StopAsync();

        var (code, lines) = await MoveAsync();

        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.StartsWith("users ", StringComparison.Ordinal) && line.Contains(" 3 rows ", StringComparison.Ordinal));
        await _house.StartAsync([.. SharedPostgres.SettingsFor(_database)]);
        var seen = await party["bob"].LookAsync().MustSucceed();
        Assert.Equal("joined", (string)seen["my_status"]!);
        Assert.Equal(200, (await _house.Admin.GetAsync($"items/{_house.Films.First}")).Status);
    }

    [Fact]
    public async Task A_database_that_holds_something_is_left_alone_and_so_is_one_whose_copy_differs()
    {
        await _house.OpenAsync();
        await _house.StopAsync();
        await MoveAsync();

        Assert.Equal(1, (await MoveAsync()).Code);

        await using var postgres = new NpgsqlConnection(_database);
        await postgres.ExecuteAsync("DELETE FROM server_facts; DELETE FROM users; DELETE FROM libraries; DELETE FROM grain_state; DELETE FROM stream_key");
        // What a broken copy would look like: the last table to be filled changes what it is given.
        await postgres.ExecuteAsync("CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.username = NEW.username || '!'; RETURN NEW; END $$; CREATE TRIGGER spoil BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION spoil()");
        Assert.Equal(1, (await MoveAsync()).Code);
        Assert.Equal(0, await postgres.ExecuteScalarAsync<long>("SELECT count(*) FROM users"));
    }

    private async Task<(int Code, IReadOnlyCollection<string> Lines)> MoveAsync()
    {
        using var command = ServerProcess.Start(null, "move-to-postgres", $"--DataFolder={_house.DataFolder}", $"--Storage:ConnectionString={_database}");
        var (code, _) = await command.ExitAsync();
        return (code, command.Terminal);
    }
}
