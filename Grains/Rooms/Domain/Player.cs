namespace WatchParty.Rooms.Domain;

/// <summary>What the players of one connected member say together.</summary>
/// <param name="Ready">Null until one of them says so.</param>
/// <param name="StalledSince">Since when one of them has been dry; null when none is.</param>
internal sealed record Player(bool? Ready, bool? Buffering, DateTimeOffset? StalledSince)
{
    /// <summary>A player that never spoke is never waited for.</summary>
    public bool Speaks => Ready is not null || Buffering is not null;
}
