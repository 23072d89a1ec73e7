using System.Text.Json;
using WatchParty.Support;
using WatchParty.SyncRig.Films;
using WatchParty.SyncRig.Matrix;

var raw = args.FirstOrDefault(arg => arg.StartsWith("--raw=", StringComparison.Ordinal))?["--raw=".Length..];
var names = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
var known = Cases.All.Append(Cases.Skewed(RigFilm.Hd30)).ToList();
var chosen = names is ["matrix"] ? known : [.. known.Where(one => names.Contains(one.Name))];
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"""
        Opens real pages on a real room and measures how far apart they play. Run it in Release on an otherwise idle machine.

          matrix          every case
          CASE...         some of {string.Join(", ", known.Select(one => one.Name))}
          --raw=FOLDER    keeps the recordings
          --write         puts the rows into docs/benchmarks.md
        """);
    return 2;
}

var outcomes = new List<Outcome>();
foreach (var film in chosen.GroupBy(one => one.Film))
{
    await using var rig = await Rig.OpenAsync(film.Key);
    foreach (var one in film)
    {
        Console.Error.WriteLine($"{one.Name}…");
        var outcome = await rig.PlayAsync(one, raw is null ? null : async (recordings, marks) =>
        {
            Directory.CreateDirectory(raw);
            await File.WriteAllTextAsync(Path.Combine(raw, $"{one.Name}.json"), JsonSerializer.Serialize(new { marks, recordings }));
        });
        outcomes.Add(outcome);
        Console.Error.WriteLine(Report.Table([outcome]));
    }
}

Console.WriteLine(Report.Table(outcomes));
if (args.Contains("--write"))
    await BenchmarksPage.WriteAsync(Repository.File("docs/benchmarks.md"), outcomes.Where(outcome => Cases.All.Contains(outcome.Case)));
return outcomes.Any(outcome => outcome.Misses.Any()) ? 1 : 0;
