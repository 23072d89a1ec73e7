using System.Diagnostics;
using System.Globalization;
using WatchParty.Faults.Crashes;
using WatchParty.Faults.Fuzz;
using WatchParty.Support;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Probes;

/// <summary>An ffprobe that hangs, crashes or babbles at some films: they stay without a length, and nothing else suffers.</summary>
internal sealed class ProbeSuite : IDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly CrashingHouse _house;
    private readonly bool _freezes;

    /// <param name="freezes">Sabotage: the server stands still for a while.</param>
    public ProbeSuite(bool freezes = false)
    {
        _freezes = freezes;
        // By the name of the film; every other film is left to the real one.
        var script = _folder.Write("ffprobe", """
            #!/bin/sh
            for film; do :; done
            case "$film" in
              */hang*) sleep 600 & wait ;;
              */crash*) kill -SEGV $$ ;;
              */babble*) exec cat /dev/zero ;;
              */lie*) echo '{"format":{"duration":"-1e309","nb_streams":"many"},"streams":[null,{"codec_type":[]}]}' ;;
              *) exec ffprobe "$@" ;;
            esac
            """ + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _house = new CrashingHouse(null, null, $"Media:Ffprobe={script}", $"Media:ProbeTimeout={s_timeout}");
    }

    public async Task<(string Told, IReadOnlyList<Finding> Findings)> RunAsync(int filmsOfEach)
    {
        var findings = new List<Finding>();
        await _house.OpenAsync();
        using var quiet = await QuietRoom.OpenAsync(_house, _freezes);
        var films = Directory.CreateDirectory(_folder.File("faulty")).FullName;
        await TinyFilm.MakeAsync(_folder.File("film.mp4"), "green");
        string[] names = [.. from kind in new[] { "hang", "crash", "babble", "lie" } from number in Enumerable.Range(0, filmsOfEach) select $"{kind} {number}.mp4"];
        foreach (var name in names)
            File.Copy(_folder.File("film.mp4"), Path.Combine(films, name));

        using var stop = new CancellationTokenSource();
        var watching = quiet.WatchAsync(stop.Token);
        var added = Stopwatch.StartNew();
        var library = (string)(await _house.Admin.PostAsync("libraries", new { name = "Faulty", kind = "movies", paths = new[] { films } }).MustSucceed())["id"]!;
        while ((await SkippedAsync(library)).Count < names.Length && added.Elapsed < s_patience * filmsOfEach)
            await Task.Delay(100);
        var skipped = (await SkippedAsync(library)).Count;
        if (skipped != names.Length)
            findings.Add(new("F20", $"Of {names.Length} films that ffprobe fails at, {skipped} were reported."));
        var items = (await _house.Admin.GetAsync($"libraries/{library}/items?limit=200").MustSucceed())["items"]!.AsArray();
        // The one of which it lies that it holds no picture is left out.
        if (items.Count != names.Length - filmsOfEach)
            findings.Add(new("F20", $"Of {names.Length} films that ffprobe fails at, {items.Count} are listed."));
        var room = await _house.Admin.PostAsync("watch-party/rooms", new { item_id = (string)items[0]!["id"]! });
        if (room.Status is not 201)
            findings.Add(new("F20", $"A room for such a film was answered with {room}"));
        await stop.CancelAsync();
        await watching;

        if (quiet.Lost > 0)
            findings.Add(new("F20", $"The quiet room was disturbed: {quiet}"));
        if (Children() is > 0 and var left)
            findings.Add(new("F20", $"{left} processes of ffprobe were left behind."));
        findings.AddRange(Terminal.Check(_house.Server.Terminal));
        return ($"{names.Length} films reported after {added.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s; {quiet}", findings);
    }

    public void Dispose()
    {
        _house.Dispose();
        _folder.Dispose();
    }

    private async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> SkippedAsync(string library) => (await _house.Admin.GetAsync($"libraries/{library}/skipped").MustSucceed()).Items;

    private int Children() => Process.GetProcesses().Count(process => ParentOf(process.Id) == _house.Server.Id);

    private static int ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has just ended.
            return -1;
        }
    }
}
