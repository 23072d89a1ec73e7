using System.Collections.Concurrent;
using WatchParty.Bench.Rooms;

namespace WatchParty.Bench.Rest;

/// <summary>The questions that browsers ask most, 200 a second in turns, beside rooms in use and a library of 10,000 films. Open loop.</summary>
internal static class RestBenchmark
{
    private const int PerSecond = 200;
    private const int Invites = 10;

    public static async Task<string> RunAsync(Effort effort)
    {
        var rooms = effort.Pick(100, Invites + 1);
        await using var server = await PartyServer.StartAsync(effort.Build, rooms, members: 5, new Furniture(Films: effort.Pick(10_000, 100)));
        var guest = server.Household.People[0];
        for (var room = 1; room <= Invites; room++)
        {
            await server.AskAsync(server.Household.People[room * server.Members], HttpMethod.Post, $"watch-party/rooms/{server.Rooms[room]}/invites",
                new { invites = new[] { new { user_id = guest.Id, role = "viewer" } } });
        }

        var asked = new Question[]
        {
            new("details of a room", $"watch-party/rooms/{server.Rooms[0]}"),
            new("invites (10)", "watch-party/invites"),
            new("first page of the library (50 of 10,000)", $"libraries/{server.Household.Library}/items"),
            new("search in it", $"libraries/{server.Household.Library}/items?search=dark"),
        };
        await AskAsync(server, guest, asked, effort.Pick(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(0.1)));
        foreach (var one in asked)
            one.Runs.Clear();
        for (var repeat = 0; repeat < effort.Repeats; repeat++)
            await AskAsync(server, guest, asked, effort.Pick(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(0.5)));

        var table = new Table($"{PerSecond} requests/s", "#p50 ms", "#p99 ms", "#max ms");
        foreach (var one in asked)
            table.Row(one.Name, one.At(0.5), one.At(0.99), one.At(1));
        return table.ToString();
    }

    private static async Task AskAsync(PartyServer server, Household.Person guest, Question[] asked, TimeSpan duration)
    {
        var time = TimeProvider.System;
        foreach (var one in asked)
            one.Runs.Add([]);
        var start = time.GetTimestamp();
        var answers = new List<Task>();
        for (var number = 0; ; number++)
        {
            var due = TimeSpan.FromSeconds(number / (double)PerSecond);
            if (due >= duration)
                break;
            while (due - time.GetElapsedTime(start) is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            answers.Add(AskAsync(server, guest, asked[number % asked.Length]));
        }

        await Task.WhenAll(answers);
    }

    private static async Task AskAsync(PartyServer server, Household.Person guest, Question question)
    {
        var start = TimeProvider.System.GetTimestamp();
        await server.AskAsync(guest, HttpMethod.Get, question.Path);
        question.Runs[^1].Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
    }

    private sealed record Question(string Name, string Path)
    {
        public List<ConcurrentBag<double>> Runs { get; } = [];

        public string At(double share) => Spread.Of(Runs.Select(run => run.Order().ToList().Percentile(share)), "0.0");
    }
}
