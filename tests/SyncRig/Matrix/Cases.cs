using WatchParty.SyncRig.Films;
using WatchParty.SyncRig.Links;
using WatchParty.SyncRig.Pages;

namespace WatchParty.SyncRig.Matrix;

/// <summary>The full matrix.</summary>
public static class Cases
{
    private static readonly Goals s_clean = new(MedianMs: 8, P95Ms: 20);

    private static readonly Goals s_far = new(MedianMs: 10, P95Ms: 40, TogetherMs: 600);

    public static IReadOnlyList<Case> All { get; } =
    [
        new("clean", RigFilm.Hd30, [Seat.Near("ana"), Seat.Near("bob")], PlaySeekPauseAsync, s_clean),
        new("clean-60", RigFilm.Sd60, [Seat.Near("ana"), Seat.Near("bob")], PlaySeekPauseAsync, s_clean),
        new("far", RigFilm.Hd30, [Seat.Near("ana"), Seat.Far("bob", 40, 10), Seat.Far("eve", 120, 30)], PlaySeekPauseAsync, s_far),
        new("far-60", RigFilm.Sd60, [Seat.Near("ana"), Seat.Far("bob", 120, 30)], PlaySeekPauseAsync, s_far),
        new("thin", RigFilm.Hd30, [Seat.Near("ana"), new("bob", LinkConditions.Thin(3_000))], ThinAsync, new(MedianMs: double.PositiveInfinity, P95Ms: 60)),
        new("late", RigFilm.Hd30, [Seat.Near("ana"), Seat.Near("bob"), Seat.Far("eve", 80, 20) with { IsLate = true }], LateAsync, s_far with { TogetherMs = double.PositiveInfinity, BackMs = 3_000 }),
        new("cut", RigFilm.Hd30, [Seat.Near("ana"), Seat.Far("bob", 40, 10)], session => AwayAsync(session, () => session.LoseLineAsync("bob", 5)), s_far with { BackMs = 3_000 }),
        new("asleep", RigFilm.Hd30, [Seat.Near("ana"), Seat.Far("bob", 40, 10)], session => AwayAsync(session, () => session.SleepAsync("bob", 30)), s_far with { BackMs = 3_000 }),
        new("clock", RigFilm.Hd30, [Seat.Near("ana"), Seat.Near("bob")], WrongClockAsync, s_clean with { BackMs = 3_000 }),
        new("crash", RigFilm.Hd30, [Seat.Near("ana"), Seat.Near("bob")], CrashAsync, s_clean),
    ];

    /// <summary>Proves the rig: a page that is 200 ms ahead on purpose.</summary>
    public static Case Skewed(RigFilm film) => new("skewed", film, [Seat.Near("ana"), Seat.Near("bob") with { TrimMs = 200 }], PlayAsync, Goals.None);

    public static async Task PlayAsync(Session session)
    {
        await session.PlayAsync();
        await Session.WatchAsync(9);
    }

    public static async Task PlaySeekPauseAsync(Session session)
    {
        await session.PlayAsync();
        await Session.WatchAsync(20);
        await session.SeekAsync(120);
        await Session.WatchAsync(14);
        await session.PauseAsync();
        await Session.WatchAsync(3);
        await session.PlayAsync();
        await Session.WatchAsync(14);
    }

    private static async Task ThinAsync(Session session)
    {
        await session.PlayAsync();
        await Session.WatchAsync(30);
        await session.SeekAsync(120);
        await Session.WatchAsync(30);
    }

    private static async Task LateAsync(Session session)
    {
        await session.PlayAsync();
        await Session.WatchAsync(10);
        await session.ArriveLateAsync("eve");
        await Session.WatchAsync(20);
    }

    private static async Task AwayAsync(Session session, Func<Task> away)
    {
        await session.PlayAsync();
        await Session.WatchAsync(10);
        await away();
        await Session.WatchAsync(15);
    }

    private static async Task WrongClockAsync(Session session)
    {
        await session.StepClockAsync("bob", -1);
        await session.PlayAsync();
        await Session.WatchAsync(10);
        await session.StepClockAsync("bob", 1);
        await Session.WatchAsync(10);
        await session.SleepAsync("bob", 3);
        await Session.WatchAsync(12);
    }

    private static async Task CrashAsync(Session session)
    {
        await session.PlayAsync();
        await Session.WatchAsync(10);
        await session.CrashServerAsync(1);
        await Session.WatchAsync(15);
    }
}
