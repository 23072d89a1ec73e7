namespace WatchParty.Rooms;

/// <summary>Where a person stands in a room. Declined and left people may come back by link, kicked ones only by a new invite.</summary>
[Alias("MemberStatus")]
public enum MemberStatus
{
    Invited,
    Joined,
    Declined,
    Left,
    Kicked,
}
