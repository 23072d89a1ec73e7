using System.Diagnostics;
using System.Globalization;
using WatchParty.Faults.Crashes;
using WatchParty.Faults.Fuzz;
using WatchParty.Faults.Load;
using WatchParty.Support;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Overload;

/// <summary>Too much of everything, with the limits of the contract: one party beside it goes on, and afterwards all is as before.</summary>
internal sealed class OverloadSuite : IDisposable
{
    private const int SocketsEach = 5;

    /// <summary>Until a server that was busy has closed what it will close.</summary>
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(8);

    /// <summary>I14: back to what it was within a minute.</summary>
    private static readonly TimeSpan s_givenBackWithin = TimeSpan.FromSeconds(60);

    private readonly List<Finding> _findings = [];
    private readonly List<Friend> _people = [];
    private QuietRoom _quiet = null!;
    private string _room = "";

    private readonly bool _freezes;

    /// <param name="environment">Of the server, for what limits its memory.</param>
    /// <param name="freezes">Sabotage: the server stands still for a while.</param>
    public OverloadSuite(IReadOnlyDictionary<string, string>? environment = null, bool freezes = false, params string[] settings)
    {
        _freezes = freezes;
        House = new CrashingHouse(null, environment, ["Limits:Scale=1", .. settings]);
    }

    /// <summary>The garbage collector of the server may take no more.</summary>
    public static OverloadSuite WithHeapOf(int megabytes) =>
        new(new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = (megabytes * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture) });

    public CrashingHouse House { get; }

    public IReadOnlyList<Finding> Findings => [.. _findings, .. Terminal.Check(House.Server.Terminal)];

    public async Task OpenAsync()
    {
        await House.OpenAsync();
        _quiet = await QuietRoom.OpenAsync(House, _freezes);
        for (var i = 0; i < 4; i++)
            _people.Add(await House.WelcomeAsync("loud"));
        _room = (string)(await _people[0].PostAsync("watch-party/rooms", new { item_id = House.Films.First }).MustSucceed())["room_id"]!;
        foreach (var guest in _people.Skip(1))
            await guest.PostAsync($"watch-party/rooms/{_room}/join").MustSucceed();
    }

    /// <summary>Twenty sockets that talk far too much, five that never listen, sign-ins with wrong passwords and requests for pages, all at once.</summary>
    public async Task<string> FloodAsync(TimeSpan lasts)
    {
        // A server that has never been busy has yet to open what it keeps: connections to its database, threads.
        await RevelAsync(new long[3], TimeSpan.FromSeconds(2));
        await Task.Delay(s_rest);
        var before = Vitals.Of(House.Server.Id);
        var counts = new long[3];
        using var stop = new CancellationTokenSource(lasts);
        var watching = _quiet.WatchAsync(stop.Token);
        await RevelAsync(counts, lasts);
        await watching;
        var after = await RestedAsync(before);
        _findings.AddRange(Leaks.Between(before, after));
        if (_quiet.Lost > 0)
            _findings.Add(new("A11", $"The quiet room was disturbed: {_quiet}"));
        return $"{counts[0]} frames, {counts[1]} sign-ins, {counts[2]} requests in {lasts.TotalSeconds:0} s; {_quiet}; before: {before}, after: {after}";
    }

    private async Task<Vitals> RestedAsync(Vitals before)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var now = Vitals.Of(House.Server.Id);
            if (!Leaks.Between(before, now).Any() || waited.Elapsed > s_givenBackWithin)
                return now;
            await Task.Delay(250);
        }
    }

    private async Task RevelAsync(long[] counts, TimeSpan lasts)
    {
        using var stop = new CancellationTokenSource(lasts);
        await Task.WhenAll(
        [
            .. _people.SelectMany(one => Enumerable.Range(0, SocketsEach).Select(_ => TalkAsync(one, counts, stop.Token))),
            .. Enumerable.Range(0, 3).Select(_ => SignInAsync(counts, stop.Token)),
            .. _people.Select(one => BrowseAsync(one, counts, stop.Token)),
        ]);
    }

    /// <summary>Readers that stop reading while their room changes fifty times a second are closed, and cost the others nothing.</summary>
    public async Task<string> StuckReadersAsync(TimeSpan stuckAfter)
    {
        var readers = new List<RawConnection>();
        for (var i = 0; i < SocketsEach; i++)
            readers.Add(await RawConnection.OpenAsync(House.Address, $"/api/v1/watch-party/rooms/{_room}/ws?t={await TicketAsync(_people[1])}", receiveBuffer: 2048));
        var history = new History();
        using var host = await RoomListener.OpenAsync(history, House.Address, _people[0], _room);
        var before = Vitals.Of(House.Server.Id);
        using var stop = new CancellationTokenSource();
        var watching = _quiet.WatchAsync(stop.Token);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var waited = Stopwatch.StartNew();
        var peak = before.ResidentMb;
        for (var position = 0L; waited.Elapsed < stuckAfter + TimeSpan.FromSeconds(40) && await ConnectedAsync(_people[1]); position += 500)
        {
            await host.SayAsync(new { type = "seek", position_ms = position % 500_000 });
            peak = Math.Max(peak, Vitals.Of(House.Server.Id).ResidentMb);
            await beat.WaitForNextTickAsync();
        }

        await stop.CancelAsync();
        await watching;
        if (await ConnectedAsync(_people[1]))
            _findings.Add(new("A11", $"Readers that read nothing were still connected after {waited.Elapsed.TotalSeconds:0} s."));
        foreach (var reader in readers)
            reader.Dispose();
        return $"{readers.Count} stuck readers let go after {waited.Elapsed.TotalSeconds:0} s; memory {before.ResidentMb:0} MB, at most {peak:0} MB; {_quiet}";
    }

    /// <summary>A member whose line is cut, or goes silent, is shown as away.</summary>
    public async Task<string> LineLostAsync(bool isCut)
    {
        using var line = new BadLine(House.Address);
        var history = new History();
        using var host = await RoomListener.OpenAsync(history, House.Address, _people[0], _room);
        using var guest = await RoomListener.OpenAsync(history, line.Address, _people[2], _room);
        await guest.SeesAsync(_ => true, TimeSpan.FromSeconds(5));
        if (!await ConnectedAsync(_people[2]))
            _findings.Add(new("F9", "A member behind a line was not shown as connected."));

        var lost = Stopwatch.StartNew();
        if (isCut)
            line.Cut();
        else
            line.GoSilent();
        while (await ConnectedAsync(_people[2]) && lost.Elapsed < TimeSpan.FromSeconds(90))
            await Task.Delay(50);
        if (await ConnectedAsync(_people[2]))
            _findings.Add(new("F9", $"A member whose line was {(isCut ? "cut" : "silent")} was shown as connected for {lost.Elapsed.TotalSeconds:0} s."));
        return $"a line {(isCut ? "cut" : "gone silent")}: shown as away after {lost.Elapsed.TotalSeconds:0.0} s";
    }

    /// <summary>
    /// While many talk, are closed for it and come back, no more files or connections can be opened:
    /// those who are in stay in, and when others go, new ones come.
    /// </summary>
    public async Task<string> NoMoreHandlesAsync(int spare, int connections)
    {
        using var stop = new CancellationTokenSource();
        var talking = Task.WhenAll(_people.SelectMany(one => Enumerable.Range(0, SocketsEach).Select(_ => TalkAsync(one, new long[1], stop.Token))));
        var held = Vitals.Of(House.Server.Id).Handles;
        Run("prlimit", "--pid", Number(House.Server.Id), $"--nofile={held + spare}:");
        var opened = new List<System.Net.Sockets.TcpClient>();
        for (var i = 0; i < connections && !House.Server.HasExited; i++)
        {
            var one = new System.Net.Sockets.TcpClient();
            opened.Add(one);
            try
            {
                await one.ConnectAsync(House.Address.Host, House.Address.Port);
            }
            catch (System.Net.Sockets.SocketException)
            {
                // Turned away at once.
            }
        }

        using (var watched = new CancellationTokenSource(TimeSpan.FromSeconds(5)))
            await _quiet.WatchAsync(watched.Token);
        await stop.CancelAsync();
        var during = _quiet.ToString();
        foreach (var one in opened)
            one.Dispose();
        var freed = Stopwatch.StartNew();
        var (served, error) = (false, "");
        while (!served && freed.Elapsed < TimeSpan.FromSeconds(30))
        {
            try
            {
                using var http = new HttpClient { BaseAddress = House.Address, Timeout = TimeSpan.FromSeconds(5) };
                using var answer = await http.GetAsync("health/ready");
                served = answer.IsSuccessStatusCode;
            }
            catch (Exception refused) when (refused.IsOutOfReach() || refused is OperationCanceledException)
            {
                error = refused.Message;
            }
        }

        var ready = freed.Elapsed;
        await talking;
        if (House.Server.HasExited)
            _findings.Add(new("F23", $"The server ended when it could open no more handles: {await House.Server.ExitAsync()}"));
        if (!served || ready > TimeSpan.FromSeconds(5))
            _findings.Add(new("F23", $"After the handles were free again the server was ready only after {ready.TotalSeconds:0.0} s. {error}"));
        if (_quiet.Lost > 0)
            _findings.Add(new("F23", $"Those who were in were disturbed: {during}"));
        // For whatever is tried next.
        if (!House.Server.HasExited)
            Run("prlimit", "--pid", Number(House.Server.Id), "--nofile=4096:");
        return $"{spare} spare handles, {connections} connections: {during}; ready {ready.TotalSeconds:0.0} s after they went";
    }

    public void Dispose()
    {
        _quiet?.Dispose();
        House.Dispose();
    }

    private async Task TalkAsync(Friend one, long[] counts, CancellationToken stop)
    {
        var history = new History();
        var random = new Random(one.Id.GetHashCode(StringComparison.Ordinal));
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var socket = await RoomListener.OpenAsync(history, House.Address, one, _room);
                while (!stop.IsCancellationRequested && socket.IsOpen)
                {
                    await socket.SayAsync(new { type = "seek", position_ms = random.Next(600_000) });
                    Interlocked.Increment(ref counts[0]);
                    // Six times what is allowed; more would only starve ourselves.
                    await Task.Delay(5, stop);
                }
            }
            catch (Exception closed) when (closed is System.Net.WebSockets.WebSocketException or HttpRequestException or InvalidOperationException or IOException or OperationCanceledException)
            {
                // Closed for talking too much; it comes straight back, which nobody should.
            }
        }
    }

    private async Task SignInAsync(long[] counts, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var answer = await House.Anonymous().PostAsync("auth/login", new { username = $"nobody{counts[1] % 500}", password = "a wrong password" });
            if (answer.Status is not (401 or 429))
                _findings.Add(new("A11", $"A flood of sign-ins was answered with {answer.Status}."));
            Interlocked.Increment(ref counts[1]);
        }
    }

    private static async Task BrowseAsync(Friend one, long[] counts, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await one.GetAsync("watch-party/rooms");
            Interlocked.Increment(ref counts[2]);
        }
    }

    private async Task<bool> ConnectedAsync(Friend who) => (await _people[0].GetAsync($"watch-party/rooms/{_room}").MustSucceed())["members"]!.AsArray()
        .Any(member => (string?)member!["user_id"] == who.Id && (bool)member["connected"]!);

    private async Task<string> TicketAsync(Friend who) => (string)(await who.PostAsync($"watch-party/rooms/{_room}/ws-token").MustSucceed())["token"]!;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} ended with code {process.ExitCode}.");
    }
}
