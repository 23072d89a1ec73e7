using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using WatchParty.Bench.Load;
using WatchParty.Bench.Rooms;
using WatchParty.Support;
using WatchParty.Support.Postgres;

namespace WatchParty.Bench.Clusters;

/// <summary>Silos over a PostgreSQL of their own, and rooms whose members sit at all of them in turn.</summary>
internal sealed class LoadedCluster : IAsyncDisposable
{
    private const int AskingAtOnce = 8;

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer _postgres = PostgresServer.Start();
    private readonly List<ServerProcess> _silos = [];
    private readonly List<Process> _processes = [];
    private readonly List<HttpClient> _doors = [];
    private readonly int _members;
    private NpgsqlConnection _statistics = null!;
    private Household _household = null!;
    private string[] _rooms = [];

    private LoadedCluster(int members) => _members = members;

    public LoadGenerator Load { get; private set; } = null!;

    public long ResidentBytes => _processes.Sum(process =>
    {
        process.Refresh();
        return process.WorkingSet64;
    });

    public static async Task<LoadedCluster> StartAsync(ProductBuild build, int silos, int rooms, int members)
    {
        var cluster = new LoadedCluster(members);
        var database = cluster._postgres.CreateDatabase();
        cluster._household = await Household.MoveInAsync(cluster._folder.File("data"), rooms * members, new());
        await MoveAsync(build, cluster._folder.File("data"), database);
        for (var silo = 0; silo < silos; silo++)
            await cluster.AddSiloAsync(build, database, cluster._folder.File($"silo-{silo}"));
        cluster._statistics = new NpgsqlConnection(database);
        await cluster._statistics.OpenAsync();
        cluster._rooms = new string[rooms];
        return cluster;
    }

    public Consumption Used() => Consumption.Of(_processes, _postgres, _statistics);

    public async Task OpenRoomsAsync()
    {
        await EachAsync(_rooms.Length, async room =>
            _rooms[room] = (string)(await PostAsync(room * _members, "watch-party/rooms", new { item_id = _household.Film }))["room_id"]!);
        await EachAsync(_rooms.Length * _members, async index =>
        {
            if (index % _members > 0)
                await PostAsync(index, $"watch-party/rooms/{_rooms[index / _members]}/join", new { });
        });
        var seats = new Seat[_rooms.Length * _members];
        await EachAsync(seats.Length, async index =>
        {
            var (room, member) = (index / _members, index % _members);
            var ticket = (string)(await PostAsync(index, $"watch-party/rooms/{_rooms[room]}/ws-token"))["token"]!;
            seats[index] = new Seat(room, member, $"/api/v1/watch-party/rooms/{_rooms[room]}/ws?t={ticket}", "watch-party.compact.v1");
        });
        Load = new LoadGenerator(_doors.Select(door => door.BaseAddress!));
        await Load.ConnectAsync(seats, TimeSpan.FromSeconds(60));
    }

    public void PlayAll()
    {
        foreach (var socket in Load.Sockets.Where(socket => socket.Seat.IsHost))
            socket.Say("{\"type\":\"play\",\"position_ms\":0}"u8);
    }

    public async ValueTask DisposeAsync()
    {
        Load?.Dispose();
        foreach (var silo in _silos)
        {
            silo.KillAtOnce();
            await silo.ExitAsync();
            silo.Dispose();
        }

        _doors.ForEach(door => door.Dispose());
        _processes.ForEach(process => process.Dispose());
        await _statistics.DisposeAsync();
        _postgres.Dispose();
        _folder.Dispose();
    }

    private static async Task MoveAsync(ProductBuild build, string folder, string database)
    {
        using var move = ServerProcess.StartProgram(build.Program, null, "move-to-postgres", $"--DataFolder={folder}", $"--Storage:ConnectionString={database}");
        var (code, errors) = await move.ExitAsync();
        if (code != 0)
            throw new InvalidOperationException($"The household was not moved to PostgreSQL: {errors}");
    }

    private async Task AddSiloAsync(ProductBuild build, string database, string folder)
    {
        var silo = ServerProcess.StartProgram(
            build.Program, null,
            ["--Urls=http://127.0.0.1:0", $"--DataFolder={folder}", "--Limits:Scale=1000000", "--Media:RescanEvery=1.00:00:00", .. SharedPostgres.SettingsFor(database).Select(setting => $"--{setting}")]);
        _silos.Add(silo);
        _processes.Add(Process.GetProcessById(silo.Id));
        var ready = await silo.LineWithAsync("http://");
        _doors.Add(new HttpClient { BaseAddress = new Uri(ready[ready.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0] + "/") });
    }

    private async Task<JsonNode> PostAsync(int person, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _household.People[person].Token);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await _doors[person % _doors.Count].SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text}");
    }

    private static Task EachAsync(int count, Func<int, Task> work) => Parallel.ForAsync(
        0, count, new ParallelOptions { MaxDegreeOfParallelism = AskingAtOnce }, async (index, _) => await work(index));
}
