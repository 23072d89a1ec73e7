using WatchParty.Bench.Clusters;
using WatchParty.Bench.Library;
using WatchParty.Bench.Micro;
using WatchParty.Bench.Rest;
using WatchParty.Bench.Rooms;
using WatchParty.Bench.Scanning;
using WatchParty.Bench.Starting;
using WatchParty.Bench.Storage;
using WatchParty.Bench.Streaming;
using WatchParty.Bench.Streams;

namespace WatchParty.Bench;

/// <summary>Everything that is measured, in the order of the report.</summary>
internal static class Cases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        new("latency-100x5", "delivery latency in 100 rooms of 5, 1 command a second in each", new RoomBenchmark(100, 5, 1, 1).RunAsync),
        new("latency-1x200", "delivery latency in one room of 200, 5 commands a second", new RoomBenchmark(1, 200, 5, 5).RunAsync),
        new("cost-100x5", "processor time per delivery, 100,000 deliveries a second to 100 rooms of 5", RoomBenchmark.WithDeliveries(100, 5, 100_000, inFull: 50_000).RunAsync),
        new("cost-1x200", "processor time per delivery, 100,000 deliveries a second to one room of 200", RoomBenchmark.WithDeliveries(1, 200, 100_000, inFull: 10_000).RunAsync),
        new("sustained-100x5", "most deliveries a second to 100 rooms of 5", new SustainedBenchmark(100, 5, 40_000).RunAsync),
        new("sustained-1x200", "most deliveries a second to one room of 200", new SustainedBenchmark(1, 200, 60_000).RunAsync),
        new("idle-sockets", "memory and processor time of sockets that only stay open", IdleSocketBenchmark.RunAsync),
        new("many-rooms", "2,000 rooms of 5 in which little happens", ManyRoomsBenchmark.RunAsync),
        new("growth", "how cost grows with members and with rooms", GrowthBenchmark.RunAsync),
        new("reconnect", "5,000 sockets cut and back at once", ReconnectBenchmark.RunAsync),
        new("rest", "the most frequent requests, 200 a second", RestBenchmark.RunAsync),
        new("library", "pages and searches of a library with 50,000 films", LibraryBenchmark.RunAsync),
        new("streaming", "a film of 4 GB to 1 and 20 readers, beside nginx", StreamingBenchmark.RunAsync),
        new("scan", "a library of 20,000 files", ScanBenchmark.RunAsync),
        new("storage", "acknowledged durable grain writes", StorageBenchmark.RunAsync),
        new("storage-postgres", "acknowledged durable grain writes in PostgreSQL", StorageBenchmark.RunInPostgresAsync),
        new("cluster-streams", "from a room in one silo to a gateway in another", ClusterStreamBenchmark.RunAsync),
        new("cluster-load", "what rooms, members, commands and silos cost on 1, 2 and 3 silos over PostgreSQL", ClusterLoadBenchmark.RunAsync),
        new("streams", "from a room to its gateway, and what an idle silo costs", StreamBenchmark.RunAsync),
        new("micro", "the steps of a command one by one, with what they allocate", MicroBenchmark.RunAsync),
        new("start", "from the start to ready, and an idle server", StartBenchmark.RunAsync),
    ];
}
