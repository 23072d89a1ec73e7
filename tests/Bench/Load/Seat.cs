namespace WatchParty.Bench.Load;

/// <summary>One place in one room.</summary>
/// <param name="Member">0 is the host, who gives the commands.</param>
/// <param name="Path">What to ask for, ticket included.</param>
/// <param name="Protocol">The WebSocket subprotocol to offer; null for none.</param>
internal sealed record Seat(int Room, int Member, string Path, string? Protocol)
{
    public bool IsHost => Member == 0;
}
