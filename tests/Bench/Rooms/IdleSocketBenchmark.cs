namespace WatchParty.Bench.Rooms;

/// <summary>What a socket costs that only stays open: each server afresh, its rooms open, before and after the sockets came.</summary>
internal static class IdleSocketBenchmark
{
    private const int Members = 5;

    public static async Task<string> RunAsync(Effort effort)
    {
        var table = new Table("sockets", "server", "#KB per socket", "#resident, MB", "#CPU, % of a core");
        foreach (var sockets in effort.Pick<int[]>([1_000, 10_000], [20]))
        {
            var (ours, bare) = (new List<Weight>(), new List<Weight>());
            for (var repeat = 0; repeat < effort.Repeats; repeat++)
            {
                await using (var server = await BareServer.StartAsync(sockets / Members, Members, frameBytes: 250))
                    bare.Add(await Weight.OfAsync(server, effort));
                await using (var server = await PartyServer.StartAsync(effort.Build, sockets / Members, Members))
                    ours.Add(await Weight.OfAsync(server, effort));
            }

            Append(table, sockets, "bare Kestrel", bare);
            Append(table, sockets, "Watch Party", ours);
            table.Row("", "**ratio**", $"**{Spread.Of(ours.Zip(bare, (one, other) => one.KilobytesPerSocket / other.KilobytesPerSocket), "0.00")}**", "", "");
        }

        return table.ToString();
    }

    private static void Append(Table table, int sockets, string server, List<Weight> weights) => table.Row(
        Spread.Show(sockets),
        server,
        Spread.Of(weights.Select(one => one.KilobytesPerSocket), "0.0"),
        Spread.Of(weights.Select(one => one.ResidentMb), "0"),
        Spread.Of(weights.Select(one => one.Percent), "0.0"));

    private sealed record Weight(double KilobytesPerSocket, double ResidentMb, double Percent)
    {
        public static async Task<Weight> OfAsync(Contender server, Effort effort)
        {
            await server.Load.IdleAsync(effort.Pick(TimeSpan.FromSeconds(5), TimeSpan.Zero));
            var before = server.ResidentBytes;
            await server.TakeSeatsAsync();
            // Two pings and a sweep of the leases belong to what an open socket costs.
            await server.Load.IdleAsync(effort.Pick(TimeSpan.FromSeconds(20), TimeSpan.Zero));
            var (processor, measured) = (server.Processor, effort.Pick(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(0.5)));
            await server.Load.IdleAsync(measured);
            var resident = server.ResidentBytes;
            return new Weight((resident - before) / 1024.0 / server.Load.Sockets.Count, resident / 1e6, (server.Processor - processor) / measured * 100);
        }
    }
}
