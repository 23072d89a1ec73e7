using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using WatchParty.Faults.Crashes;
using WatchParty.Support;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Fuzz;

/// <summary>Asks the real server every operation of its OpenAPI document with generated values, as everybody from nobody to an admin.</summary>
/// <param name="breaks">Sabotage: the server loses a table that some answers need.</param>
internal sealed class RestFuzz(int seed, bool breaks = false) : IDisposable
{
    private const int Askers = 8;
    private const int RequestsARound = 1_000;

    /// <summary>Until then the server still grows by its own code and the collector's reserve: by 57 to 78 MB from the 750th to the 3,000th request.</summary>
    private const int WarmAfter = 3_000;

    /// <summary>After these somebody can ask nothing more.</summary>
    private static readonly HashSet<string> s_final =
    [
        "POST /api/v1/auth/logout", "PATCH /api/v1/users/{user}", "DELETE /api/v1/users/{user}", "PUT /api/v1/users/me/password",
        "DELETE /api/v1/users/me/sessions/all", "POST /api/v1/watch-party/rooms/{room}/end",
    ];

    private static readonly TimeSpan s_slow = TimeSpan.FromSeconds(10);

    private readonly CrashingHouse _house = new(null, null, "Limits:Scale=100000", "Media:Pace=false");
    private readonly OpenApiDocument _document = new();
    private readonly ConcurrentQueue<Finding> _findings = [];
    private readonly ConcurrentDictionary<int, int> _statuses = [];
    private string _film = "";

    public async Task<FuzzReport> RunAsync(int requests)
    {
        await _house.OpenAsync();
        using var quiet = await QuietRoom.OpenAsync(_house);
        var warmUp = Math.Max(requests / 4, WarmAfter);
        await AskAsync(warmUp, part: 0);
        var before = await SettledAsync();
        if (breaks)
            DatabaseFiles.Execute(_house.DataFolder, "DROP TABLE watch_progress");
        using var stop = new CancellationTokenSource();
        var watching = quiet.WatchAsync(stop.Token);
        await AskAsync(requests * 3 / 4, part: 1);
        await stop.CancelAsync();
        await watching;
        var after = await SettledAsync();

        List<Finding> findings = [.. _findings.DistinctBy(finding => finding.What), .. Terminal.Check(_house.Server.Terminal), .. Leaks.Between(before, after)];
        if (quiet.Lost > 0)
            findings.Add(new("A10", $"The quiet room was disturbed: {quiet}"));
        var answers = string.Join(", ", _statuses.OrderBy(one => one.Key).Select(one => $"{one.Value} × {one.Key}"));
        return new($"{requests * 3 / 4} requests after {warmUp} to warm up ({answers})", before, after, quiet.ToString(), findings);
    }

    public void Dispose() => _house.Dispose();

    /// <summary>Requests disable people, end rooms and delete libraries, so every thousand meet new ones.</summary>
    private async Task AskAsync(int requests, int part)
    {
        for (var (asked, round) = (0, part * 10_000); asked < requests; asked += RequestsARound, round++)
        {
            var (known, callers) = await InviteAsync(round);
            await Task.WhenAll(Enumerable.Range(0, Askers).Select(asker =>
                AskAsync(Math.Min(RequestsARound, requests - asked) / Askers, new Random(unchecked((seed * 1_000_003) + (round * 100) + asker)), known, callers)));
        }
    }

    private async Task<(Dictionary<string, string[]> Known, List<Friend> Callers)> InviteAsync(int round)
    {
        var (host, guest, stranger) = (await _house.WelcomeAsync("host"), await _house.WelcomeAsync("guest"), await _house.WelcomeAsync("stranger", mayWatch: false));
        var room = (string)(await host.PostAsync("watch-party/rooms", new { item_id = _house.Films.First, invites = new[] { new { user_id = guest.Id, role = "viewer" } } }).MustSucceed())["room_id"]!;
        var playback = await host.GetAsync($"items/{_house.Films.First}/playback").MustSucceed();
        _film = ((string)playback["direct_url"]!).TrimStart('/');
        var admin = $"second-{round}";
        await _house.Admin.PostAsync("users", new { username = admin, password = PartyHouse.Password, role = "admin", library_ids = Array.Empty<string>() }).MustSucceed();
        var known = new Dictionary<string, string[]>
        {
            // Neither the first admin nor the library in which films are watched: they have to stay.
            ["library"] = [_house.SecretFilms.Library],
            ["user"] = [host.Id, guest.Id, stranger.Id],
            ["item"] = [_house.Films.First, _house.Films.Second, _house.SecretFilms.First],
            ["room"] = [room],
            ["file"] = [(string)playback["file_id"]!],
        };
        return (known, [_house.Anonymous(), host, guest, stranger, await _house.SignInAgainAsync(new Friend(() => null!, username: admin))]);
    }

    private async Task AskAsync(int requests, Random random, Dictionary<string, string[]> known, List<Friend> callers)
    {
        var (maker, operations) = (new RequestMaker(_document, known, random), _document.Operations);
        using var http = new HttpClient(new DeclaredAnswers(new SocketsHttpHandler { UseCookies = false })) { BaseAddress = _house.Address };
        for (var i = 0; i < requests; i++)
        {
            var operation = operations[random.Next(operations.Count)];
            if (s_final.Contains(operation.ToString()) && random.Next(20) > 0)
                continue;
            using var request = random.Next(40) == 0 ? Film(maker, random) : maker.Make(operation);
            if (callers[random.Next(callers.Count)].Token is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            await SendAsync(http, request);
        }
    }

    private HttpRequestMessage Film(RequestMaker maker, Random random)
    {
        var request = new HttpRequestMessage(random.Next(4) == 0 ? HttpMethod.Head : HttpMethod.Get, _film);
        request.Headers.TryAddWithoutValidation("Range", maker.Range());
        return request;
    }

    private async Task SendAsync(HttpClient http, HttpRequestMessage request)
    {
        var asked = Stopwatch.StartNew();
        try
        {
            using var answer = await http.SendAsync(request);
            var status = (int)answer.StatusCode;
            _statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            if (status >= 500)
                _findings.Enqueue(new("A10", $"{request.Method} {request.RequestUri} {await BodyOf(request)} → {status} {await answer.Content.ReadAsStringAsync()}"));
            else if (status is >= 400 and not 404 && request.Method != HttpMethod.Head && answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
                _findings.Enqueue(new("A10", $"{request.Method} {request.RequestUri} → {status} without a problem: {answer.Content.Headers.ContentType}"));
            if (asked.Elapsed > s_slow)
                _findings.Enqueue(new("A10", $"{request.Method} {request.RequestUri} took {asked.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s"));
        }
        catch (Exception broken) when (broken.IsOutOfReach() || broken is UndeclaredAnswerException or OperationCanceledException)
        {
            _findings.Enqueue(new("A10", $"{request.Method} {request.RequestUri} {await BodyOf(request)}: {broken.Message}"));
        }
    }

    private static async Task<string> BodyOf(HttpRequestMessage request) => request.Content is { } content ? await content.ReadAsStringAsync() : "";

    private async Task<Vitals> SettledAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        return Vitals.Of(_house.Server.Id);
    }
}
