namespace WatchParty.Faults.PowerLoss;

/// <summary>What the server asked of one file of its database.</summary>
/// <param name="At">When it was asked for; the kernel had not begun with it.</param>
/// <param name="Done">The place in the order of all events by which it was done.</param>
internal abstract record DiskEvent(string File, DateTimeOffset At, int Done)
{
    public sealed record Write(string File, DateTimeOffset At, int Done, long Offset, byte[] Bytes) : DiskEvent(File, At, Done);

    public sealed record Cut(string File, DateTimeOffset At, int Done, long Length) : DiskEvent(File, At, Done);

    public sealed record Sync(string File, DateTimeOffset At, int Done) : DiskEvent(File, At, Done);
}
