using WatchParty.Api.Tests.Gateway;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Authorization;

/// <summary>Everybody who stands at the head of a column, and one room that they stand to as the column says.</summary>
internal sealed class Cast : IAsyncDisposable
{
    private const string Nobody = "00000000-0000-7000-8000-000000000000";

    private readonly OpenHouse _house = new();
    private readonly TemporaryFolder _spareFilms = new();
    private readonly Dictionary<string, Friend> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartySocket> _sockets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _grants = new(StringComparer.Ordinal);
    private Friend _bystander = null!;
    private Friend _guest = null!;
    private string _file = "";
    private string _subtitle = "";
    private string? _room;
    private int _spares;
    private string? _spareUser;
    private string? _spareLibrary;

    public OpenHouse House => _house;

    public Friend this[string person] => _people[person];

    public static async Task<Cast> AssembleAsync()
    {
        var cast = new Cast();
        await cast._house.OpenAsync();
        await cast.GatherAsync();
        return cast;
    }

    /// <summary>What a request of <paramref name="person"/> names; things that were used up are there again.</summary>
    public async Task<string> FillInAsync(string person, string request)
    {
        await ReviveAsync(person);
        var user = request.Contains("/members/", StringComparison.Ordinal) ? _bystander.Id
            : request.Contains("/invites/", StringComparison.Ordinal) ? _guest.Id
            : null;
        return request
            .Replace("{room}", await RoomAsync(), StringComparison.Ordinal)
            .Replace("{item}", _house.Films.First, StringComparison.Ordinal)
            .Replace("{file}", _file, StringComparison.Ordinal)
            .Replace("{subtitle}", _subtitle, StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{documentName?}", "v1", StringComparison.Ordinal)
            .Replace("{library}/items", _house.Films.Library + "/items", StringComparison.Ordinal)
            .Replace("{library}", request.Contains("{library}", StringComparison.Ordinal) ? await SpareLibraryAsync() : "", StringComparison.Ordinal)
            .Replace("{user}", user ?? (request.Contains("{user}", StringComparison.Ordinal) ? await SpareUserAsync() : ""), StringComparison.Ordinal)
            .Replace("{session}", request.Contains("{session}", StringComparison.Ordinal) ? await SessionOfHostAsync() : "", StringComparison.Ordinal)
            .Replace("<grant>", _grants[person], StringComparison.Ordinal)
            .Replace("<bystander>", _bystander.Id, StringComparison.Ordinal)
            .Replace("<host>", _people["host"].Username, StringComparison.Ordinal)
            .Replace("<folder>", _spareFilms.Path, StringComparison.Ordinal);
    }

    /// <summary>Something was changed: the next request meets a room, an account and a library that nothing has happened to.</summary>
    public async Task StartAfreshAsync()
    {
        foreach (var socket in _sockets.Values)
            socket.Dispose();
        _sockets.Clear();
        if (_room is { } used)
            await _people["host"].PostAsync($"watch-party/rooms/{used}/end");
        (_room, _spareUser, _spareLibrary) = (null, null, null);
    }

    /// <summary>Null for somebody who gets no ticket.</summary>
    public async Task<PartySocket?> SocketOfAsync(string person)
    {
        if (_sockets.TryGetValue(person, out var open))
            return open;
        var room = await RoomAsync();
        var ticket = await _people[person].PostAsync($"watch-party/rooms/{room}/ws-token");
        if (ticket.Status != 200)
            return null;
        var socket = await PartySocket.OpenAsync(_house, room, (string)ticket["token"]!);
        await socket.HearAsync("hello");
        return _sockets[person] = socket;
    }

    public async ValueTask DisposeAsync()
    {
        await StartAfreshAsync();
        await _house.DisposeAsync();
        _spareFilms.Dispose();
    }

    private async Task GatherAsync()
    {
        await DecorateAsync(Path.Combine(_house.Server.DataFolder, "films", "Films", "Films Blue (2019)"));
        _people["anonymous"] = _house.Anonymous();
        _people["admin"] = _house.Admin;
        foreach (var name in (string[])["stranger", "invited", "viewer", "controller", "host", "kicked", "disabled", "wrong-library"])
            _people[name] = await _house.WelcomeAsync(name);
        _bystander = await _house.WelcomeAsync("bystander");
        _guest = await _house.WelcomeAsync("guest");

        var playback = await _people["host"].GetAsync($"items/{_house.Films.First}/playback").MustSucceed();
        _file = (string)playback["file_id"]!;
        _subtitle = (string)playback["subtitles"]![0]!["id"]!;
        foreach (var (name, person) in _people)
            _grants[name] = await GrantAsync(person);
        // They had their grants while they still had their rights.
        await _house.Admin.PatchAsync($"users/{_people["disabled"].Id}", new { disabled = true }).MustSucceed();
        await _house.Admin.PatchAsync($"users/{_people["wrong-library"].Id}", new { library_ids = Array.Empty<string>() }).MustSucceed();
    }

    /// <summary>Gives the film a subtitle, a poster and a backdrop.</summary>
    private async Task DecorateAsync(string film)
    {
        await File.WriteAllTextAsync(film + ".en.srt", "1\n00:00:00,000 --> 00:00:01,000\nHello\n");
        byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];
        await File.WriteAllBytesAsync(film + "-poster.png", png);
        await File.WriteAllBytesAsync(film + "-fanart.png", png);
        await _house.Admin.PostAsync($"libraries/{_house.Films.Library}/scan").MustSucceed();
        await Eventually.SeeAsync(
            () => _house.Admin.GetAsync($"items/{_house.Films.First}").MustSucceed(),
            item => item["poster_url"] is not null && item["backdrop_url"] is not null,
            "the pictures of the film to be found");
    }

    private async Task<string> GrantAsync(Friend person) =>
        await person.GetAsync($"items/{_house.Films.First}/playback") is { Status: 200 } playback
            ? ((string)playback["direct_url"]!).Split("grant=")[1]
            : "";

    /// <summary>Some requests end the session of whoever makes them.</summary>
    private async Task ReviveAsync(string person)
    {
        if (person is "anonymous" or "disabled" || (await _people[person].GetAsync("users/me")).Status == 200)
            return;
        _people[person] = await _house.SignInAgainAsync(_people[person]);
        _grants[person] = await GrantAsync(_people[person]);
    }

    private async Task<string> RoomAsync() => _room ??= await OpenRoomAsync();

    private async Task<string> OpenRoomAsync()
    {
        await ReviveAsync("host");
        Invite[] invites =
        [
            new(_people["invited"].Id, "viewer"), new(_people["viewer"].Id, "viewer"), new(_people["controller"].Id, "controller"),
            new(_people["kicked"].Id, "viewer"), new(_bystander.Id, "viewer"), new(_guest.Id, "viewer"),
        ];
        var host = _people["host"];
        var room = (string)(await host.PostAsync("watch-party/rooms", new { item_id = _house.Films.First, invites }).MustSucceed())["room_id"]!;
        foreach (var name in (string[])["viewer", "controller", "kicked"])
        {
            await ReviveAsync(name);
            await _people[name].PostAsync($"watch-party/rooms/{room}/join").MustSucceed();
        }

        await _bystander.PostAsync($"watch-party/rooms/{room}/join").MustSucceed();
        await host.PostAsync($"watch-party/rooms/{room}/members/{_people["kicked"].Id}/kick").MustSucceed();
        return room;
    }

    private async Task<string> SpareUserAsync() => _spareUser ??= (string)(await (await AdminAsync())
        .PostAsync("users", new { username = $"spare-{++_spares}", role = "user", library_ids = Array.Empty<string>() }).MustSucceed())["id"]!;

    private async Task<string> SpareLibraryAsync() => _spareLibrary ??= (string)(await (await AdminAsync())
        .PostAsync("libraries", new { name = "Spare", kind = "movies", paths = new[] { _spareFilms.Path } }).MustSucceed())["id"]!;

    private async Task<Friend> AdminAsync()
    {
        await ReviveAsync("admin");
        return _people["admin"];
    }

    private async Task<string> SessionOfHostAsync() =>
        (await _people["host"].GetAsync("users/me/sessions")) is { Status: 200 } sessions ? (string)sessions.Items[0]["id"]! : Nobody;

#pragma warning disable IDE1006 // as on the wire
    private sealed record Invite(string user_id, string role);
#pragma warning restore IDE1006
}
