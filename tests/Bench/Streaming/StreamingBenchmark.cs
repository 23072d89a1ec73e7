using WatchParty.Bench.Rooms;
using WatchParty.Support;

namespace WatchParty.Bench.Streaming;

/// <summary>A large film to one reader and to twenty, as fast as they read, beside nginx with the same file.</summary>
internal static class StreamingBenchmark
{
    public static async Task<string> RunAsync(Effort effort)
    {
        using var folder = new TemporaryFolder();
        var film = folder.File("film.mp4");
        var size = effort.Pick(4L << 30, 8L << 20);
        await using (var file = File.Create(film))
            file.SetLength(size);

        await using var ours = await PartyServer.StartAsync(effort.Build, rooms: 0, members: 1, new Furniture(FilmFile: film), "--Media:Pace=false");
        using var nginx = await NginxServer.StartAsync(folder);
        var path = await ours.FilmPathAsync();
        var table = new Table("readers", "server", "#CPU s per GB", "#GB/s", "#resident after, MB");
        foreach (var readers in (int[])[1, 20])
        {
            var (mine, theirs) = (new List<Reading>(), new List<Reading>());
            for (var repeat = 0; repeat < effort.Repeats; repeat++)
            {
                theirs.Add(await Reading.TakeAsync(new Uri(nginx.Address, "film.mp4"), nginx.ProcessId, readers, size));
                mine.Add(await Reading.TakeAsync(path, ours.ProcessId, readers, size));
            }

            Append(table, readers, "nginx", theirs);
            Append(table, readers, "Watch Party", mine);
            table.Row("", "**ratio**", $"**{Spread.Of(mine.Zip(theirs, (one, other) => one.ProcessorPerGb / other.ProcessorPerGb), "0.00")}**", "", "");
        }

        return table.ToString();
    }

    private static void Append(Table table, int readers, string server, List<Reading> readings) => table.Row(
        Spread.Show(readers),
        server,
        Spread.Of(readings.Select(one => one.ProcessorPerGb), "0.00"),
        Spread.Of(readings.Select(one => one.GbPerSecond), "0.0"),
        Spread.Of(readings.Select(one => one.ResidentMb), "0"));
}
