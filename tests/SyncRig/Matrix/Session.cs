using Microsoft.Playwright;
using WatchParty.Support.Parties;
using WatchParty.SyncRig.Measuring;
using WatchParty.SyncRig.Pages;

namespace WatchParty.SyncRig.Matrix;

/// <summary>One room with its pages, and what a case can do to them. The first viewer is the host, who presses the buttons.</summary>
public sealed class Session : IAsyncDisposable
{
    private readonly RigHouse _house;
    private readonly IBrowser _browser;
    private readonly IReadOnlyList<Seat> _seats;
    private readonly Party _party;
    private readonly List<Viewer> _viewers = [];
    private readonly List<Mark> _marks = [];

    private Session(RigHouse house, IBrowser browser, IReadOnlyList<Seat> seats, Party party) =>
        (_house, _browser, _seats, _party) = (house, browser, seats, party);

    public IReadOnlyList<Mark> Marks => _marks;

    public IReadOnlyList<Viewer> Viewers => _viewers;

    /// <summary>A new room in which everybody but the late ones sits and sees the first picture.</summary>
    public static async Task<Session> BeginAsync(RigHouse house, IBrowser browser, IReadOnlyList<Seat> seats)
    {
        var party = await house.PartyHostedByAsync(seats[0].Name, [.. seats.Skip(1).Select(seat => seat.Name)]);
        var session = new Session(house, browser, seats, party);
        foreach (var seat in seats.Skip(1))
            await party[seat.Name].JoinAsync().MustSucceed();
        foreach (var seat in seats.Where(seat => !seat.IsLate))
            await session.SitDownAsync(seat);
        return session;
    }

    /// <summary>Lets the party go on for a while.</summary>
    public static Task WatchAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds));

    public async Task PlayAsync() => _marks.Add(new(MarkKind.Play, await Host.PressAsync("Play")));

    public async Task PauseAsync() => _marks.Add(new(MarkKind.Pause, await Host.PressAsync("Pause")));

    public async Task SeekAsync(double seconds) =>
        _marks.Add(new(MarkKind.Seek, await Host.SeekAsync(TimeSpan.FromSeconds(seconds)), seconds * 1_000));

    /// <summary>A late one opens the page.</summary>
    public async Task ArriveLateAsync(string name)
    {
        var viewer = await AddAsync(_seats.Single(seat => seat.Name == name));
        _marks.Add(new(MarkKind.Return, await viewer.OpenAsync(), Who: name));
        await viewer.SeePictureAsync();
    }

    public async Task LoseLineAsync(string name, double seconds)
    {
        var viewer = Find(name);
        _marks.Add(new(MarkKind.Disturbance, await viewer.NowAsync()));
        viewer.CutLine();
        await WatchAsync(seconds);
        viewer.MendLine();
        _marks.Add(new(MarkKind.Return, await viewer.NowAsync(), Who: name));
    }

    public async Task SleepAsync(string name, double seconds)
    {
        var viewer = Find(name);
        _marks.Add(new(MarkKind.Disturbance, await viewer.NowAsync()));
        await viewer.SleepAsync(TimeSpan.FromSeconds(seconds));
        _marks.Add(new(MarkKind.Return, await viewer.NowAsync(), Who: name));
    }

    public async Task StepClockAsync(string name, double days)
    {
        _marks.Add(new(MarkKind.Disturbance, await Find(name).NowAsync()));
        await Find(name).StepClockAsync(TimeSpan.FromDays(days));
    }

    /// <summary>Kills the server, and starts it again after a while.</summary>
    public async Task CrashServerAsync(double seconds)
    {
        _marks.Add(new(MarkKind.Disturbance, await Host.NowAsync()));
        await _house.CrashAsync();
        await WatchAsync(seconds);
        await _house.StartAsync();
        _marks.Add(new(MarkKind.Disturbance, await Host.NowAsync()));
    }

    public async Task<IReadOnlyList<Recording>> RecordingsAsync() => await Task.WhenAll(_viewers.Select(viewer => viewer.RecordingAsync()));

    public async ValueTask DisposeAsync()
    {
        foreach (var viewer in _viewers)
            await viewer.DisposeAsync();
    }

    private Viewer Host => _viewers[0];

    private Viewer Find(string name) => _viewers.Single(viewer => viewer.Seat.Name == name);

    private async Task SitDownAsync(Seat seat)
    {
        var viewer = await AddAsync(seat);
        await viewer.OpenAsync();
        await viewer.SeePictureAsync();
    }

    private async Task<Viewer> AddAsync(Seat seat)
    {
        var viewer = await Viewer.ArriveAsync(_browser, _house, seat, _party[seat.Name], _party.Room);
        _viewers.Add(viewer);
        return viewer;
    }
}
