namespace WatchParty.Bench.Rooms;

/// <summary>A number of rooms at one rate of commands, in both forms of the socket, beside the bare server.</summary>
/// <param name="PerRoom">Commands a second in each room.</param>
/// <param name="PerRoomInFull">The same where every frame is a whole state: with many members that is gigabytes.</param>
internal sealed record RoomBenchmark(int Rooms, int Members, double PerRoom, double PerRoomInFull)
{
    /// <summary>As many commands as make this many deliveries to others.</summary>
    public static RoomBenchmark WithDeliveries(int rooms, int members, double perSecond, double inFull) =>
        new(rooms, members, perSecond / (rooms * (members - 1)), inFull / (rooms * (members - 1)));

    public async Task<string> RunAsync(Effort effort)
    {
        var table = new Table("frames", "server", "#p50 ms", "#p99 ms", "#CPU µs per delivery", "#deliveries/s", "#replaced", "#lost");
        await using var ours = await PartyServer.StartAsync(effort.Build, effort.Pick(Rooms, Math.Min(Rooms, 4)), effort.Pick(Members, Math.Min(Members, 10)));
        foreach (var isCompact in (bool[])[true, false])
        {
            ours.IsCompact = isCompact;
            await ours.TakeSeatsAsync();
            await ours.WarmUpAsync(effort);
            var frameBytes = ours.Load.Sockets.Max(socket => socket.FrameBytes);
            await using var bare = await BareServer.StartAsync(ours.Rooms.Count, ours.Members, frameBytes);
            await ours.StayOpenWhileAsync(async () =>
            {
                await bare.TakeSeatsAsync();
                await bare.WarmUpAsync(effort);
            });

            var pairing = new Pairing();
            await pairing.TakeTurnsAsync(ours, bare, isCompact ? PerRoom : PerRoomInFull, effort);
            Append(table, pairing, $"{(isCompact ? "`timeline`" : "`state`")}, {Spread.Show(frameBytes)} bytes");
        }

        return table.ToString();
    }

    private static void Append(Table table, Pairing pairing, string frames)
    {
        foreach (var ours in (bool[])[false, true])
        {
            table.Row(
                frames,
                ours ? "Watch Party" : "bare Kestrel",
                pairing.Median(ours, turn => turn.Run.P50, "0.00"),
                pairing.Median(ours, turn => turn.Run.P99, "0.00"),
                pairing.Median(ours, turn => turn.MicrosecondsPerDelivery, "0.00"),
                pairing.Median(ours, turn => turn.Run.DeliveriesPerSecond, "N0"),
                pairing.Median(ours, turn => turn.Run.ReplacedShare, "0.0%"),
                pairing.Median(ours, turn => turn.Run.LostShare, "0.0%"));
        }

        table.Row(
            "",
            "**ratio**",
            $"**{pairing.Ratio(turn => turn.Run.P50)}**",
            $"**{pairing.Ratio(turn => turn.Run.P99)}**",
            $"**{pairing.Ratio(turn => turn.MicrosecondsPerDelivery)}**",
            "",
            "",
            "");
    }
}
