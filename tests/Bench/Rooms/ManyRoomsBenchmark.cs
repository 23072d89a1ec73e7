namespace WatchParty.Bench.Rooms;

/// <summary>Many small rooms in which little happens, beside few.</summary>
internal static class ManyRoomsBenchmark
{
    private const int Members = 5;
    private const double PerRoom = 0.2;

    public static async Task<string> RunAsync(Effort effort)
    {
        var (few, many) = (await RunAsync(effort, effort.Pick(100, 2)), await RunAsync(effort, effort.Pick(2_000, 4)));
        var table = new Table("rooms × 5, a command every 5 s", "#p50 ms", "#p99 ms", "#CPU, % of a core", "#resident, MB", "#KB per room without sockets", "#KB per room with five");
        few.Append(table);
        many.Append(table);
        table.Row("**ratio**", "", $"**{Spread.Of(many.Turns.Zip(few.Turns, (one, other) => one.Run.P99 / other.Run.P99), "0.00")}**", "", "", "", "");
        return table.ToString();
    }

    private static async Task<Measured> RunAsync(Effort effort, int rooms)
    {
        await using var server = await PartyServer.StartAsync(effort.Build, rooms, Members);
        var opened = server.ResidentBytes - server.ResidentBeforeRooms;
        await server.TakeSeatsAsync();
        var turns = new List<Pairing.Turn>();
        var window = effort.Pick(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(0.5));
        for (var repeat = 0; repeat < effort.Repeats; repeat++)
            turns.Add(await Pairing.Turn.TakeAsync(server, PerRoom, effort.Pick(TimeSpan.FromSeconds(5), TimeSpan.Zero), window));
        var resident = server.ResidentBytes;
        return new Measured(rooms, window, turns, resident / 1e6, opened / 1024.0 / rooms, (resident - server.ResidentBeforeRooms) / 1024.0 / rooms);
    }

    private sealed record Measured(int Rooms, TimeSpan Window, IReadOnlyList<Pairing.Turn> Turns, double ResidentMb, double Opened, double WithSockets)
    {
        public void Append(Table table) => table.Row(
            Spread.Show(Rooms),
            Spread.Of(Turns.Select(turn => turn.Run.P50), "0.00"),
            Spread.Of(Turns.Select(turn => turn.Run.P99), "0.00"),
            Spread.Of(Turns.Select(turn => turn.Processor / Window * 100), "0.0"),
            Spread.Show(ResidentMb),
            Spread.Show(Opened),
            Spread.Show(WithSockets));
    }
}
