using BenchmarkDotNet.Attributes;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Rooms;
using WatchParty.Rooms.Domain;

namespace WatchParty.Bench.Micro;

/// <summary>Messages to and from bytes.</summary>
public class FrameBenchmarks
{
    private RoomSnapshot _room = null!;

    [Params(5, 200)]
    public int Members { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var room = RoomOf.Members(Members);
        _room = RoomView.Snapshot(room, Roster.Of(room, null));
    }

    [Benchmark(Description = "read a seek")]
    public object? Read() => WireJson.Read("{\"type\":\"seek\",\"position_ms\":123456}"u8);

    [Benchmark(Description = "write a timeline")]
    public object Timeline() => WireJson.Write(ServerMessages.Timeline(_room, RoomOf.Now));

    [Benchmark(Description = "write a state")]
    public object State() => WireJson.Write(ServerMessages.State(_room, RoomOf.Now));
}
