using WatchParty.Support;

namespace WatchParty.Bench.Rooms;

/// <summary>Whether cost grows in a straight line: with the members of one room, and with the number of rooms.</summary>
internal static class GrowthBenchmark
{
    private const int Members = 5;

    public static async Task<string> RunAsync(Effort effort)
    {
        var members = await CurveAsync(effort, effort.Pick<int[]>([2, 100, 250, 500, 750, 1_000], [2, 5]), (server, size) => server(1, size), perRoom: 20);
        var rooms = await CurveAsync(effort, effort.Pick<int[]>([1, 250, 500, 1_000, 1_500, 2_000], [1, 3]), (server, size) => server(size, Members), perRoom: 1);
        var tables = $"{members.Tabulate("members of one room, 20 commands/s")}\n{rooms.Tabulate("rooms × 5, 1 command/s each")}";
        if (effort.IsShort)
            return tables;

        await File.WriteAllTextAsync(Repository.File("docs/images/growth-members.svg"), members.Draw("members of one room, 20 commands/s"));
        await File.WriteAllTextAsync(Repository.File("docs/images/growth-rooms.svg"), rooms.Draw("rooms of 5, 1 command/s each"));
        return $"{tables}\n![Processor time by members](images/growth-members.svg) ![Processor time by rooms](images/growth-rooms.svg)\n";
    }

    private static async Task<Curve> CurveAsync(
        Effort effort, int[] sizes, Func<Func<int, int, Task<PartyServer>>, int, Task<PartyServer>> start, double perRoom)
    {
        var points = new List<Curve.Point>();
        foreach (var size in sizes)
        {
            await using var server = await start((rooms, members) => PartyServer.StartAsync(effort.Build, rooms, members), size);
            await server.TakeSeatsAsync();
            var window = effort.Pick(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(0.3));
            var costs = new List<double>();
            for (var repeat = 0; repeat < effort.Repeats; repeat++)
            {
                var turn = await Pairing.Turn.TakeAsync(server, perRoom, effort.Pick(TimeSpan.FromSeconds(repeat == 0 ? 10 : 1), TimeSpan.Zero), window);
                costs.Add(turn.Processor.TotalMilliseconds / window.TotalSeconds);
            }

            points.Add(new Curve.Point(size, costs));
        }

        return new Curve(points);
    }
}
