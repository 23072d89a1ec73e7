namespace WatchParty.Api.Gateway.Sockets;

/// <summary>
/// What waits for one socket. Bounded, and never reordered: a slow reader loses what a newer frame makes needless,
/// and gets the newest state instead of a long history. Not thread-safe.
/// </summary>
internal sealed class Outbox
{
    public const int MostReplies = 64;
    public const int MostPresences = 8;

    /// <summary>So many come while a busy server takes a breath; whoever has more waiting reads slowly.</summary>
    public const int MostTimelines = 16;

    private readonly List<(FrameKind Kind, SharedFrame Frame)> _waiting = [];

    /// <summary>False when too many wait: this reader does not read.</summary>
    public bool TryReply(SharedFrame frame)
    {
        if (Waiting(FrameKind.Reply) >= MostReplies)
            return false;
        _waiting.Add((FrameKind.Reply, frame));
        return true;
    }

    /// <param name="newest">The state of the same moment, for a reader who fell too far behind.</param>
    public void Post(FrameKind kind, SharedFrame frame, SharedFrame newest)
    {
        // Nearly always nothing waits, and this runs for every delivery.
        if (_waiting.Count > 0)
            (kind, frame) = Replacing(kind, frame, newest);
        _waiting.Add((kind, frame));
    }

    private int Waiting(FrameKind kind) => _waiting.Count(one => one.Kind == kind);

    private (FrameKind, SharedFrame) Replacing(FrameKind kind, SharedFrame frame, SharedFrame newest)
    {
        if (kind is FrameKind.Presence && Waiting(kind) >= MostPresences)
            (kind, frame) = (FrameKind.State, newest);

        if (kind is FrameKind.State)
            _waiting.RemoveAll(one => one.Kind is not FrameKind.Reply);
        else if (kind is FrameKind.Meters || (kind is FrameKind.Timeline && Waiting(kind) >= MostTimelines))
            _waiting.RemoveAll(one => one.Kind == kind);

        return (kind, frame);
    }

    public void Clear() => _waiting.Clear();

    public SharedFrame? Take()
    {
        if (_waiting is not [var (_, first), ..])
            return null;
        _waiting.RemoveAt(0);
        return first;
    }
}
