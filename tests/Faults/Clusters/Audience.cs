using System.Diagnostics;
using WatchParty.Support;
using WatchParty.Support.Clusters;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Clusters;

/// <summary>
/// Rooms in which everybody just watches, and rooms whose host is forever seeking. What their pages are shown tells what a
/// fault looks like from the seats.
/// </summary>
internal sealed class Audience(ClusterHouse house, History history) : IDisposable
{
    private static readonly string[] s_guests = ["ana", "bob", "cyd"];

    /// <summary>As <c>Sync:OutageTolerance</c>: after a longer one a film stands where it was saved, and says why.</summary>
    private static readonly TimeSpan s_tolerated = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan s_betweenSeeks = TimeSpan.FromMilliseconds(250);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<Row> _quiet = [];
    private readonly List<Row> _busy = [];
    private readonly CancellationTokenSource _end = new();

    public TimeSpan Now => _clock.Elapsed;

    public IEnumerable<string> Rooms => _quiet.Concat(_busy).Select(row => row.Party.Room);

    private IEnumerable<Spectator> Pages => _quiet.Concat(_busy).SelectMany(row => row.Pages);

    public async Task GatherAsync(int roomsOfEachKind)
    {
        for (var i = 0; i < roomsOfEachKind; i++)
        {
            _quiet.Add(await OpenAsync());
            _busy.Add(await OpenAsync());
        }

        _ = Task.WhenAll(_busy.Select(SeekAsync));
    }

    /// <summary>Every quiet film plays from its start, and every page is there, half of them at either silo: after a fault all sat at the other.</summary>
    public async Task BeginAsync()
    {
        foreach (var page in Pages)
            page.HangUp();
        await AllBackAsync();
        await Task.WhenAll(_quiet.Select(PlayFromTheStartAsync));
    }

    public Task AllBackAsync() => Eventually.SeeAsync(() => Task.FromResult(Pages.Count(page => !page.IsThere)), missing => missing == 0, "every page to be in its room");

    /// <summary>Lines of the busy hosts that end at one silo, whatever becomes of it.</summary>
    public async Task<Trap> TrapAsync(int silo)
    {
        var trap = new Trap();
        foreach (var row in _busy)
            await trap.AddAsync(history, house.Silos[silo]!.Address, house.At(silo, row.Party.Host.Self), row.Party.Room);
        return trap;
    }

    /// <summary>Whether every busy room is seen to change from now on.</summary>
    public async Task<bool> MovesAsync(TimeSpan since, TimeSpan patience)
    {
        while (!_busy.All(row => row.Pages.Any(page => page.Sightings.Last().At > since)))
        {
            if (Now - since > patience)
                return false;
            await Task.Delay(s_betweenSeeks);
        }

        return true;
    }

    public bool WasTold(string room, Func<Told, bool> what) => Pages.Where(page => page.Room == room).Any(page => page.Told.Any(what));

    /// <param name="answered">When every room answered again.</param>
    /// <param name="outage">How long a room may have been without a silo.</param>
    public AudienceReport Since(TimeSpan fault, TimeSpan answered, TimeSpan outage)
    {
        var absences = Pages.Select(page => page.Absences.Where(absence => absence.Until > fault).ToList()).Where(absences => absences.Count > 0).ToList();
        var lags = _busy.SelectMany(row => row.Lags(fault, answered)).ToList();
        return new(
            absences.Count,
            absences.SelectMany(page => page).Select(absence => absence.Until - absence.From).DefaultIfEmpty().Max(),
            lags.DefaultIfEmpty().Max(),
            [.. _quiet.SelectMany(row => row.Interruptions(fault, mayRest: outage > s_tolerated))]);
    }

    public void Dispose()
    {
        _end.Cancel();
        foreach (var page in Pages)
            page.Dispose();
        _end.Dispose();
    }

    private async Task<Row> OpenAsync()
    {
        var party = await house.PartyHostedByAsync("host", s_guests);
        foreach (var guest in s_guests)
            await party[guest].JoinAsync().MustSucceed();
        var pages = s_guests.Prepend("host").Select(name => new Spectator(history, () => house.Address, party[name].Self, party.Room, _clock)).ToList();
        pages.ForEach(page => page.Begin());
        return new Row(party, pages);
    }

    /// <summary>Said again until it is seen: the room may be on its way to another silo.</summary>
    private static Task PlayFromTheStartAsync(Row row)
    {
        var before = row.Host.Sightings.Last().BeganMs;
        return Eventually.SeeAsync(
            async () =>
            {
                if (row.Host.Sightings.Last() is not { Playing: true, BeganMs: var began } || began <= before)
                {
                    await row.Host.SayAsync(new { type = "play", position_ms = 0 });
                    await Task.Delay(s_betweenSeeks);
                }

                return row.PagesInStep;
            },
            pages => pages == row.Pages.Count,
            $"room {row.Party.Room} to play from its start at every page");
    }

    private async Task SeekAsync(Row row)
    {
        for (var n = 0; !_end.IsCancellationRequested; n++)
        {
            await row.Host.SayAsync(new { type = "seek", position_ms = n * 1000 % 500_000 });
            await Task.Delay(s_betweenSeeks);
        }
    }

    /// <summary>One room and its pages, the host's first.</summary>
    private sealed record Row(Party Party, IReadOnlyList<Spectator> Pages)
    {
        /// <summary>Two readings of one timeline may round differently; nobody sees less than a frame.</summary>
        private const long FrameMs = 33;

        public Spectator Host => Pages[0];

        public int PagesInStep => Pages.Count(page => page.Sightings.Last() is { Playing: true, BeganMs: var began } && Math.Abs(began - Host.Sightings.Last().BeganMs) <= FrameMs);

        /// <summary>Of every page whose line held: how much later than the first of them it knew of each version.</summary>
        public IEnumerable<TimeSpan> Lags(TimeSpan fault, TimeSpan answered)
        {
            var told = Pages.SelectMany(page => page.Told).Where(told => told.At > fault).OrderBy(told => told.At).DistinctBy(told => told.Version).ToList();
            foreach (var page in Pages.Where(page => !page.Absences.Any(absence => absence.Until > fault)))
            {
                var own = page.Told.OrderBy(told => told.At).ToList();
                var next = 0;
                foreach (var news in told.OrderBy(told => told.Version))
                {
                    while (next < own.Count && own[next].Version < news.Version)
                        next++;
                    if (next < own.Count)
                        yield return own[next].At - (news.At > answered ? news.At : answered);
                }
            }
        }

        public IEnumerable<Finding> Interruptions(TimeSpan fault, bool mayRest)
        {
            var due = Host.Sightings.Last(sighting => sighting.At <= fault);
            return Pages.SelectMany(page => page.Sightings)
                .Where(sighting => sighting.At > fault && (!sighting.Playing || Math.Abs(sighting.BeganMs - due.BeganMs) > FrameMs))
                .Where(sighting => !(mayRest && sighting.PausedReason == "restart"))
                .DistinctBy(sighting => sighting.Version)
                .Select(sighting => new Finding("C4", $"Room {Party.Room} played, nobody asked for anything, and then it showed {sighting}; due was {due}."));
        }
    }
}
