using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

/// <param name="ItemArtUrl">The item's backdrop, or else its poster; as these, it takes a width as <c>w</c>. Null while there is none.</param>
/// <param name="MyRole">Null, as the other two, for somebody who has no place in the room yet.</param>
/// <param name="MyPermissions">What the caller may do now, all rules applied.</param>
internal sealed record RoomDetails(
    RoomId RoomId,
    ItemId ItemId,
    string ItemTitle,
    MediaKind ItemKind,
    string? ItemArtUrl,
    UserId HostUserId,
    string HostUsername,
    RoomStatus Status,
    bool PasswordRequired,
    RoomPolicy Policy,
    long CreatedTs,
    Role? MyRole,
    MemberStatus? MyStatus,
    Allowed? MyPermissions,
    IReadOnlyList<MemberDetails> Members)
{
    public static RoomDetails From(RoomSnapshot room, UserId reader, string? artUrl)
    {
        var me = room.Find(reader);
        return new(
            room.Id,
            room.Item.Id,
            room.Item.Title,
            room.Item.Kind,
            artUrl,
            room.Host,
            room.Find(room.Host)!.Username,
            room.Status,
            room.PasswordRequired,
            room.Policy,
            room.CreatedAt.ToUnixTimeSeconds(),
            me?.Role,
            me?.Status,
            me?.Allowed,
            [.. room.Members.Select(MemberDetails.From)]);
    }
}
