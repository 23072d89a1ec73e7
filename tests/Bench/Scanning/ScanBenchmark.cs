using WatchParty.Bench.Rooms;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Bench.Scanning;

/// <summary>The first look at a big library, the next one at the same files, and how fast ffprobe gets through them.</summary>
internal static class ScanBenchmark
{
    public static async Task<string> RunAsync(Effort effort)
    {
        var (files, films) = (effort.Pick(20_000, 50), effort.Pick(200, 2));
        using var folder = new TemporaryFolder();
        var many = Directory.CreateDirectory(folder.File("many")).FullName;
        for (var number = 0; number < files; number++)
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(many, $"{number % 200:d3}")).FullName, $"Film {number:d5} ({1920 + (number % 100)}).mkv"), $"not really film {number}");
        var few = Directory.CreateDirectory(folder.File("few")).FullName;
        await TinyFilm.MakeAsync(Path.Combine(few, "Film 0 (2000).mp4"), "blue");
        for (var number = 1; number < films; number++)
            File.Copy(Path.Combine(few, "Film 0 (2000).mp4"), Path.Combine(few, $"Film {number} (2000).mp4"));

        var (first, again, probing) = (new List<double>(), new List<double>(), new List<double>());
        for (var repeat = 0; repeat < effort.Repeats; repeat++)
        {
            await using (var server = await PartyServer.StartAsync(effort.Build, rooms: 0, members: 0, furniture: null, "--Media:Ffprobe=/bin/false"))
            {
                var library = "";
                first.Add(await TimeAsync(server, async () => library = await AddAsync(server, many), () => library, scan => (int?)scan["items"] == files));
                again.Add(await TimeAsync(server, () => server.AskAsync(server.Household.Admin, HttpMethod.Post, $"libraries/{library}/scan"), () => library, _ => true));
            }

            await using var probed = await PartyServer.StartAsync(effort.Build, rooms: 0, members: 0);
            probing.Add(films / await TimeToProbeAsync(probed, few, films));
        }

        var table = new Table($"{Spread.Show(files)} files", "#s");
        table.Row("first scan, without probing", Spread.Of(first, "0.0"));
        table.Row("scan again, unchanged", Spread.Of(again, "0.00"));
        return $"{table}\nffprobe, two at once: {Spread.Of(probing, "0")} films/s.\n";
    }

    private static async Task<string> AddAsync(PartyServer server, string folder) => (string)(await server.AskAsync(
        server.Household.Admin, HttpMethod.Post, "libraries", new { name = "Many", kind = "movies", paths = new[] { folder } }))!["id"]!;

    private static async Task<double> TimeAsync(
        PartyServer server, Func<Task> begin, Func<string> library, Func<System.Text.Json.Nodes.JsonNode, bool> isComplete)
    {
        var start = TimeProvider.System.GetTimestamp();
        await begin();
        await Eventually.SeeAsync(
            async () => (await server.AskAsync(server.Household.Admin, HttpMethod.Get, "libraries"))!.AsArray().Single(one => (string)one!["id"]! == library())!["scan"]!,
            scan => (string)scan["state"]! == "done" && isComplete(scan),
            "the scan to end");
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> TimeToProbeAsync(PartyServer server, string folder, int films)
    {
        var start = TimeProvider.System.GetTimestamp();
        var library = await AddAsync(server, folder);
        await Eventually.SeeAsync(
            async () => (await server.AskAsync(server.Household.Admin, HttpMethod.Get, $"libraries/{library}/items?limit=200"))!["items"]!.AsArray(),
            items => items.Count == films && items.All(item => item!["duration_ms"] is not null),
            "every film to be probed");
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }
}
