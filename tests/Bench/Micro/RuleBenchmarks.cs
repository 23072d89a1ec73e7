using BenchmarkDotNet.Attributes;
using WatchParty.Rooms;
using WatchParty.Rooms.Domain;

namespace WatchParty.Bench.Micro;

/// <summary>One command, and one renewal of the sockets, through the rules.</summary>
public class RuleBenchmarks
{
    private Room _room = null!;
    private Roster _roster = null!;
    private Occurrence _attended = null!;

    [Params(5, 200)]
    public int Members { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _room = RoomOf.Members(Members);
        _roster = Roster.Of(_room, null);
        _attended = new Occurrence.Attended(RoomOf.Gateway, RoomOf.Attendees(Members));
    }

    [Benchmark(Description = "decide and apply a seek")]
    public object Seek() => RoomRules.Decide(_room, RoomOf.Host, new RoomCommand.Seek(TimeSpan.FromMinutes(10)), RoomOf.Facts) is Verdict.Accept(var changes)
        ? _room.Apply(changes, RoomOf.Now)
        : throw new InvalidOperationException("The host may seek.");

    [Benchmark(Description = "renew the sockets of a gateway")]
    public object Attend() => _room.Apply(RoomRules.React(_room, _attended, RoomOf.Facts), RoomOf.Now);

    [Benchmark(Description = "snapshot, people unchanged")]
    public object Snapshot() => RoomView.Snapshot(_room, _roster = Roster.Of(_room, _roster));
}
