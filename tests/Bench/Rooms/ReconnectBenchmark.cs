namespace WatchParty.Bench.Rooms;

/// <summary>Every line is cut at once, as by a router that restarts, and everybody comes back at once: a ticket, a socket, the first state.</summary>
internal static class ReconnectBenchmark
{
    private const int Members = 5;

    public static async Task<string> RunAsync(Effort effort)
    {
        var rooms = effort.Pick(1_000, 4);
        await using var server = await PartyServer.StartAsync(effort.Build, rooms, Members);
        await server.TakeSeatsAsync();
        var (times, processor) = (new List<double>(), new List<double>());
        for (var repeat = 0; repeat < effort.Repeats; repeat++)
        {
            var (start, before) = (TimeProvider.System.GetTimestamp(), server.Processor);
            await server.TakeSeatsAsync();
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalSeconds);
            processor.Add((server.Processor - before).TotalMilliseconds / (rooms * Members));
        }

        // An error anywhere would have ended the case.
        var table = new Table("#sockets cut and back", "#until all have their state, s", "#CPU ms per socket", "#errors");
        table.Row(Spread.Show(rooms * Members), Spread.Of(times, "0.0"), Spread.Of(processor, "0.00"), "0");
        return table.ToString();
    }
}
