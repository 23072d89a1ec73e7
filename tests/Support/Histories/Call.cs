namespace WatchParty.Support.Histories;

/// <summary>One call of one client.</summary>
/// <param name="From">When it was sent, in ticks of one clock for the whole history.</param>
/// <param name="Until">When its answer was here; without an answer, the last moment at which it can have taken effect (the server's death; in a cluster, later).</param>
public sealed record Call(RoomOperation Asked, Outcome Outcome, long From, long Until)
{
    public override string ToString() => $"[{From}…{Until}] {Asked} → {Outcome}";
}
