namespace WatchParty.Support.Parties;

/// <param name="Promised">Rooms that were answered with 201.</param>
/// <param name="Unpromised">Rooms that were saved though the answer did not arrive.</param>
public sealed record CrashReport(int Promised, int Unpromised, int MissingInvites, int InvitesWithoutRoom, int RoomsWithoutAllMembers)
{
    public bool IsKept => MissingInvites + InvitesWithoutRoom + RoomsWithoutAllMembers == 0;
}
