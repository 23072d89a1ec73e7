using System.Globalization;
using WatchParty.Bench.Load;
using WatchParty.Support;

namespace WatchParty.Bench.Rooms;

/// <summary>What the framework alone can do: <c>tests/Baseline</c>, with frames of a given size.</summary>
internal sealed class BareServer : Contender
{
    private readonly int _rooms;
    private readonly int _members;

    private BareServer(ServerProcess server, Uri address, int rooms, int members) : base(server, address) => (_rooms, _members) = (rooms, members);

    public static async Task<BareServer> StartAsync(int rooms, int members, int frameBytes)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
        var server = ServerProcess.StartProgram(
            Path.Combine(AppContext.BaseDirectory, "WatchParty.Baseline.dll"), null, address.ToString(), frameBytes.ToString(CultureInfo.InvariantCulture));
        await UntilReadyAsync(server, address);
        return new BareServer(server, address, rooms, members);
    }

    public override Task<IReadOnlyList<Seat>> SeatsAsync() => Task.FromResult<IReadOnlyList<Seat>>(
        [.. from room in Enumerable.Range(0, _rooms) from member in Enumerable.Range(0, _members) select new Seat(room, member, $"/rooms/{room}", null)]);
}
