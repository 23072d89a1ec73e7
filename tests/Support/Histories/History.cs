using System.Collections.Concurrent;

namespace WatchParty.Support.Histories;

/// <summary>What the clients of one run asked, were answered and saw. Written from many threads, read when all is over.</summary>
public sealed class History
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Call>> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SocketFrame> _frames = [];
    private readonly ConcurrentQueue<Inspection> _inspections = [];
    private long _now;

    /// <summary>Orders all that happens; two moments are never the same.</summary>
    public long Now() => Interlocked.Increment(ref _now);

    public IReadOnlyDictionary<string, ConcurrentQueue<Call>> CallsByRoom => _calls;

    public IEnumerable<Call> Calls => _calls.Values.SelectMany(calls => calls);

    public IEnumerable<SocketFrame> Frames => _frames;

    public IEnumerable<Inspection> Inspections => _inspections;

    public void Add(string room, Call call) => _calls.GetOrAdd(room, _ => []).Enqueue(call);

    public void Add(SocketFrame frame) => _frames.Enqueue(frame);

    public void Add(Inspection inspection) => _inspections.Enqueue(inspection);
}
