using System.Globalization;
using WatchParty.EndToEnd.Tests.People;
using Xunit.Abstractions;

namespace WatchParty.EndToEnd.Tests.Bar;

/// <summary>How long a room is away after its server, or somebody's network, was. Leaves the rows of the table in <c>artifacts/bar-comeback.md</c>.</summary>
[Collection(SharedHouse.Name)]
public sealed class ComebackBar(StoryHouse house, ITestOutputHelper output)
{
    private const int Rounds = 5;
    private const double TogetherMs = 100;

    /// <summary>When this page was let into the room, again and again, on the clock of the machine.</summary>
    private const string NoteGreetings =
        """
        (() => {
          window.__greeted = []
          const Native = WebSocket
          window.WebSocket = class extends Native {
            constructor(...given) {
              super(...given)
              this.addEventListener('message', ({ data }) => {
                if (String(data).includes('"type":"hello"')) window.__greeted.push(performance.timeOrigin + performance.now())
              })
            }
          }
        })()
        """;

    [MeasuredFact]
    public async Task A_room_is_back_soon_after_its_server_and_after_the_network()
    {
        var (ana, bob) = await TwoInARoomAsync();
        var server = new List<double>();
        var network = new List<double>();
        var together = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            server.Add(await RestartAsync(ana, bob));
            var (greeted, inStep) = await UnplugAsync(ana, bob);
            network.Add(greeted);
            together.Add(inStep);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"server {server[^1]:F0} ms, network {greeted:F0} ms, together {inStep:F0} ms"));
        }

        await File.WriteAllTextAsync(Artifacts.File("bar-comeback.md"), string.Create(CultureInfo.InvariantCulture, $"""
            | after | until | median (range) |
            |---|---|---:|
            | the server is ready again | both are in the room | {Summary(server)} |
            | the network is there again | in the room | {Summary(network)} |
            | the network is there again | within {TogetherMs:F0} ms of the others | {Summary(together)} |

            """));
        Assert.Multiple(
            () => Assert.InRange(PageLoad.Median(server), 0, 2_000),
            () => Assert.InRange(PageLoad.Median(network), 0, 1_000),
            () => Assert.InRange(PageLoad.Median(together), 0, 2_000));
    }

    private async Task<(Person Ana, Person Bob)> TwoInARoomAsync()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        foreach (var person in (Person[])[ana, bob])
            await person.Page.AddInitScriptAsync(NoteGreetings);
        var party = await ana.CreatePartyAsync([bob]);
        await bob.OpenAsync(party);
        await bob.SeePlayerAsync();
        return (ana, bob);
    }

    private async Task<double> RestartAsync(Person ana, Person bob)
    {
        var before = await Task.WhenAll(GreetingsAsync(ana), GreetingsAsync(bob));
        await house.StopServerAsync();
        await house.StartServerAsync();
        var ready = Now;
        var greeted = await Task.WhenAll(GreetedAfterAsync(ana, before[0]), GreetedAfterAsync(bob, before[1]));
        return Math.Max(0, greeted.Max() - ready);
    }

    /// <summary>The host jumps twice while bob has no network.</summary>
    private static async Task<(double GreetedMs, double TogetherMs)> UnplugAsync(Person ana, Person bob)
    {
        await ana.SeekAsync(TimeSpan.FromSeconds(20));
        if (await ana.Button("Play").IsVisibleAsync())
            await ana.PlayAsync();
        await bob.SeePicturePastAsync(TimeSpan.FromSeconds(24));
        var before = await GreetingsAsync(bob);
        await bob.Page.Context.SetOfflineAsync(true);
        await ana.SeekAsync(TimeSpan.FromSeconds(60));
        await ana.SeePicturePastAsync(TimeSpan.FromSeconds(62));
        await ana.SeekAsync(TimeSpan.FromSeconds(90));
        await ana.SeePicturePastAsync(TimeSpan.FromSeconds(94));

        var recording = Task.WhenAll(ana.FollowAsync(TimeSpan.FromSeconds(7)), bob.FollowAsync(TimeSpan.FromSeconds(7)));
        var back = Now;
        await bob.Page.Context.SetOfflineAsync(false);
        var greeted = await GreetedAfterAsync(bob, before);
        var tracks = await recording;
        return (greeted - back, tracks[1].LastApartFrom(tracks[0], TogetherMs) - back);
    }

    private static double Now => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    private static Task<int> GreetingsAsync(Person person) => person.Page.EvaluateAsync<int>("() => window.__greeted.length");

    private static async Task<double> GreetedAfterAsync(Person person, int before)
    {
        var greeting = await person.Page.WaitForFunctionAsync("before => window.__greeted[before] ?? false", before, new() { PollingInterval = 20 });
        return await greeting.EvaluateAsync<double>("at => at");
    }

    private static string Summary(IReadOnlyCollection<double> values) => string.Create(
        CultureInfo.InvariantCulture, $"{PageLoad.Median(values):F0} ms ({values.Min():F0}–{values.Max():F0})");
}
