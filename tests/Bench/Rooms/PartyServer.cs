using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WatchParty.Bench.Load;
using WatchParty.Support;

namespace WatchParty.Bench.Rooms;

/// <summary>The product, with rooms that everybody has joined.</summary>
internal sealed class PartyServer : Contender
{
    private const string CompactProtocol = "watch-party.compact.v1";
    private const int AskingAtOnce = 16;

    private static readonly string[] s_settings =
        ["--Limits:Scale=1000000", "--Rooms:MaxMembers=1000", "--Rooms:MaxInvites=1000", "--Media:RescanEvery=1.00:00:00"];

    private readonly TemporaryFolder _folder;
    private readonly HttpClient _http;
    private readonly Household _household;
    private readonly int _members;
    private string[] _rooms = [];

    private PartyServer(ServerProcess server, Uri address, TemporaryFolder folder, Household household, int members) : base(server, address) =>
        (_folder, _household, _members, _http) = (folder, household, members, new HttpClient { BaseAddress = address });

    /// <summary>Whether sockets ask for timelines; else they get the whole state each time.</summary>
    public bool IsCompact { get; set; } = true;

    public Household Household => _household;

    public IReadOnlyList<string> Rooms => _rooms;

    public long ResidentBeforeRooms { get; private set; }

    public int Members => _members;

    public static async Task<PartyServer> StartAsync(ProductBuild build, int rooms, int members, Furniture? furniture = null, params string[] settings)
    {
        var folder = new TemporaryFolder();
        var household = await Household.MoveInAsync(folder.File("data"), rooms * members, furniture ?? new());
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
        var server = ServerProcess.StartProgram(build.Program, null, [$"--Urls={address}", $"--DataFolder={folder.File("data")}", .. s_settings, .. settings]);
        await UntilReadyAsync(server, address);
        var party = new PartyServer(server, address, folder, household, members);
        await party.OpenRoomsAsync(rooms);
        return party;
    }

    public override async Task<IReadOnlyList<Seat>> SeatsAsync()
    {
        var seats = new Seat[_rooms.Length * _members];
        await EachAsync(seats.Length, async index =>
        {
            var (room, member) = (index / _members, index % _members);
            var ticket = (string)(await PostAsync(index, $"watch-party/rooms/{_rooms[room]}/ws-token"))!["token"]!;
            seats[index] = new Seat(room, member, $"/api/v1/watch-party/rooms/{_rooms[room]}/ws?t={ticket}", IsCompact ? CompactProtocol : null);
        });
        return seats;
    }

    /// <summary>Where the film's bytes are.</summary>
    public async Task<Uri> FilmPathAsync() => new(
        Address, (string)(await AskAsync(_household.Admin, HttpMethod.Get, $"items/{_household.Film}/playback"))!["direct_url"]!);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    public async Task<JsonNode?> AskAsync(Household.Person person, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, "api/v1/" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Token);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private async Task OpenRoomsAsync(int rooms)
    {
        ResidentBeforeRooms = ResidentBytes;
        _rooms = new string[rooms];
        await EachAsync(rooms, async room =>
            _rooms[room] = (string)(await PostAsync(room * _members, "watch-party/rooms", new { item_id = _household.Film }))!["room_id"]!);
        await EachAsync(rooms * _members, async index =>
        {
            if (index % _members > 0)
                await PostAsync(index, $"watch-party/rooms/{_rooms[index / _members]}/join", new { });
        });
    }

    private Task<JsonNode?> PostAsync(int person, string path, object? body = null) =>
        AskAsync(_household.People[person], HttpMethod.Post, path, body);

    private static Task EachAsync(int count, Func<int, Task> work) => Parallel.ForAsync(
        0, count, new ParallelOptions { MaxDegreeOfParallelism = AskingAtOnce }, async (index, _) => await work(index));
}
