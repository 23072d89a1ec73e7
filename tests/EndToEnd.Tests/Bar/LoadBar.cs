using System.Globalization;
using Xunit.Abstractions;

namespace WatchParty.EndToEnd.Tests.Bar;

/// <summary>How long a phone waits for the room and for the start page. Leaves the rows of the table in <c>artifacts/bar-load.md</c>.</summary>
[Collection(SharedHouse.Name)]
public sealed class LoadBar(StoryHouse house, ITestOutputHelper output)
{
    private const int Visits = 5;

    [MeasuredFact]
    public async Task A_phone_on_a_slow_line_is_soon_there()
    {
        var bob = await house.WelcomeSignedInAsync("bob");
        var ana = await house.WelcomeSignedInAsync("ana");
        var party = await ana.CreatePartyAsync([bob]);
        await bob.OpenAsync(party);
        await bob.SeePlayerAsync();
        var storage = await bob.Page.Context.StorageStateAsync();
        await bob.Page.CloseAsync();
        await ana.Page.CloseAsync();

        var room = await VisitAsync("room", storage, party.AbsolutePath[1..], room: true);
        var home = await VisitAsync("home", storage, "", room: false);

        await File.WriteAllTextAsync(Artifacts.File("bar-load.md"), string.Create(CultureInfo.InvariantCulture, $"""
            | page | first paint ms | largest paint ms | blocked ms | socket ms | layout shift |
            |---|---:|---:|---:|---:|---:|
            {Row("room", room)}
            {Row("home", home)}

            """));
        Assert.Multiple(
            () => Assert.InRange(Median(room, load => load.LargestPaintMs), 0, 2_300),
            () => Assert.InRange(Median(room, load => load.SocketUpMs!.Value), 0, 2_800),
            () => Assert.InRange(Median(room, load => load.BlockedMs), 0, 250),
            () => Assert.InRange(Median(home, load => load.LargestPaintMs), 0, 2_300),
            () => Assert.InRange(Median(room, load => load.Shift), 0, 0.02));
    }

    private async Task<IReadOnlyList<PageLoad>> VisitAsync(string name, string storage, string path, bool room)
    {
        var loads = new List<PageLoad>();
        for (var visit = 0; visit < Visits; visit++)
        {
            loads.Add(await PageLoad.OnPhoneAsync(house, storage, path, room));
            output.WriteLine($"{name}: {loads[^1]}");
        }

        return loads;
    }

    private static string Row(string name, IReadOnlyList<PageLoad> loads) =>
        $"| {name} | {Figure(loads, load => load.FirstPaintMs)} | {Figure(loads, load => load.LargestPaintMs)} | {Figure(loads, load => load.BlockedMs)} | {(loads[0].SocketUpMs is null ? "–" : Figure(loads, load => load.SocketUpMs!.Value))} | {Median(loads, load => load.Shift).ToString("F3", CultureInfo.InvariantCulture)} |";

    private static string Figure(IReadOnlyList<PageLoad> loads, Func<PageLoad, double> figure) => string.Create(
        CultureInfo.InvariantCulture, $"{Median(loads, figure):N0} ({loads.Min(figure):N0}–{loads.Max(figure):N0})");

    private static double Median(IReadOnlyList<PageLoad> loads, Func<PageLoad, double> figure) => PageLoad.Median(loads.Select(figure));
}
