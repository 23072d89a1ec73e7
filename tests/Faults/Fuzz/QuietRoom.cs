using System.Diagnostics;
using WatchParty.Faults.Load;
using WatchParty.Support;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Fuzz;

/// <summary>Another party on the same server, whose host seeks all the while: how long does it take until both have seen it?</summary>
internal sealed class QuietRoom : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly RoomListener _host;
    private readonly RoomListener _guest;
    private readonly ServerProcess? _frozen;
    private readonly List<double> _delaysMs = [];

    private QuietRoom(RoomListener host, RoomListener guest, ServerProcess? frozen) => (_host, _guest, _frozen) = (host, guest, frozen);

    public int Seeks => _delaysMs.Count;

    /// <summary>Seeks that were not seen within ten seconds.</summary>
    public int Lost { get; private set; }

    public double P99Ms => _delaysMs.Count == 0 ? double.NaN : _delaysMs.Order().ElementAt((int)Math.Ceiling(0.99 * _delaysMs.Count) - 1);

    /// <param name="freezes">Sabotage: each time it is watched, the server stands still until a seek is lost.</param>
    public static async Task<QuietRoom> OpenAsync(CrashingHouse house, bool freezes = false)
    {
        var (host, guest) = (await house.WelcomeAsync("quiet"), await house.WelcomeAsync("quiet"));
        var room = (string)(await host.PostAsync("watch-party/rooms", new { item_id = house.Films.First }).MustSucceed())["room_id"]!;
        await guest.PostAsync($"watch-party/rooms/{room}/join").MustSucceed();
        var history = new History();
        return new(await RoomListener.OpenAsync(history, house.Address, host, room), await RoomListener.OpenAsync(history, house.Address, guest, room), freezes ? house.Server : null);
    }

    public async Task WatchAsync(CancellationToken stop)
    {
        _delaysMs.Clear();
        Lost = 0;
        _frozen?.Freeze();
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var position = 1_000L; !stop.IsCancellationRequested; position += 100)
        {
            var at = position % 500_000;
            var sent = Stopwatch.StartNew();
            if (!_host.IsOpen || !_guest.IsOpen)
            {
                Lost++;
                return;
            }

            await _host.SayAsync(new { type = "seek", position_ms = at });
            var seen = await Task.WhenAll(new[] { _host, _guest }.Select(one => one.SeesAsync(state => (long)state["position_ms"]! == at, s_patience)));
            if (seen.All(yes => yes))
                _delaysMs.Add(sent.Elapsed.TotalMilliseconds);
            else
                Lost++;
            _frozen?.Thaw();
            await beat.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    public override string ToString() => $"a quiet room beside it: {Seeks} seeks, p99 {P99Ms:0} ms, {Lost} lost";

    public void Dispose()
    {
        _host.Dispose();
        _guest.Dispose();
    }
}
