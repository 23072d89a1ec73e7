using System.Globalization;
using WatchParty.Bench.Load;

namespace WatchParty.Bench.Rooms;

/// <summary>The rate is raised by a quarter as long as everything arrives, 99 % of it within 100 ms, and no more than 1 % of it only with something newer.</summary>
internal sealed record SustainedBenchmark(int Rooms, int Members, int FromDeliveries)
{
    private const double Step = 1.25;
    private const int MostSteps = 20;

    public async Task<string> RunAsync(Effort effort)
    {
        await using var ours = await PartyServer.StartAsync(effort.Build, effort.Pick(Rooms, Math.Min(Rooms, 4)), effort.Pick(Members, Math.Min(Members, 10)));
        await ours.TakeSeatsAsync();
        await ours.WarmUpAsync(effort);
        await using var bare = await BareServer.StartAsync(ours.Rooms.Count, ours.Members, ours.Load.Sockets.Max(socket => socket.FrameBytes));
        await bare.TakeSeatsAsync();
        await bare.WarmUpAsync(effort);

        var (best, bestBare) = (new List<double>(), new List<double>());
        var why = "";
        for (var repeat = 0; repeat < effort.Repeats; repeat++)
        {
            bestBare.Add((await ClimbAsync(bare, effort)).Best);
            var (top, first) = await ClimbAsync(ours, effort);
            best.Add(top);
            why = first;
        }

        var table = new Table("server", "#sustained deliveries/s");
        table.Row("bare Kestrel", Spread.Of(bestBare, "N0"));
        table.Row("Watch Party, `timeline`", Spread.Of(best, "N0"));
        table.Row("**share of bare**", $"**{Spread.Of(best.Zip(bestBare, (one, other) => one / other), "0.00")}**");
        return $"{table}\nThe first step that was too much: {why}.\n";
    }

    private async Task<(double Best, string Why)> ClimbAsync(Contender server, Effort effort)
    {
        // A stretch that was too much leaves sockets behind that were closed for it.
        await server.TakeSeatsAsync();
        var best = 0.0;
        var deliveries = (double)FromDeliveries;
        for (var step = 0; step < effort.Pick(MostSteps, 1); step++, deliveries *= Step)
        {
            var rooms = server.Load.Sockets.Count(socket => socket.Seat.IsHost);
            var perRoom = effort.Pick(deliveries, 1000) / (server.Load.Sockets.Count - rooms);
            var (run, _) = await server.RunAsync(perRoom, effort.Pick(TimeSpan.FromSeconds(1), TimeSpan.Zero), effort.Pick(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(0.5)));
            if (!run.IsSustained)
                return (best, Complaint(run));
            best = run.DeliveriesPerSecond;
        }

        return (best, "not reached");
    }

    private static string Complaint(LoadRun run) => string.Create(CultureInfo.InvariantCulture,
        $"p99 {run.P99:0} ms, {run.ReplacedShare:0.0%} replaced, {run.LostShare:0.0%} lost, {run.Sent / (double)run.Planned:0%} of the commands sent, {run.Closed} closed, generator {run.Busy:0%} busy");
}
