using System.Text.Json.Serialization;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Rooms;

/// <param name="StartPositionMs">Where in the film the party begins; beyond its end is its end.</param>
internal sealed record CreateRoom(
    ItemId ItemId,
    IReadOnlyList<Invite>? Invites = null,
    string? Password = null,
    PolicyChange? Policy = null,
    long StartPositionMs = 0)
{
    public OpenRoom ToOpenRoom(string? passwordHash) => new(
        ItemId,
        [.. (Invites ?? []).Select(invite => invite.ToInvitation())],
        passwordHash,
        (Policy ?? new PolicyChange()).ApplyTo(RoomPolicy.Default),
        TimeSpan.FromMilliseconds(StartPositionMs));
}

/// <summary>A struct, so that the reader refuses a null in the list.</summary>
[method: JsonConstructor]
internal readonly record struct Invite(UserId UserId, Role Role = Role.Viewer)
{
    public Invitation ToInvitation() => new(UserId, Role);
}

internal sealed record RoomCreated(RoomId RoomId, string JoinPath)
{
    public static RoomCreated From(RoomSnapshot room) => new(room.Id, $"/watch-party/rooms/{room.Id}");
}

internal sealed record JoinRoom(string? Password = null);

internal sealed record RoomJoined(bool Ok, Role Role);

internal sealed record ChangeRoom(PolicyChange? Policy = null, ItemId? ItemId = null)
{
    /// <summary>Null takes the password away; left out, it stays. Only the setter can tell the two apart.</summary>
    public string? Password
    {
        get;
        init
        {
            field = value;
            ChangesPassword = true;
        }
    }

    /// <summary>Not public, and so no field of the request.</summary>
    internal bool ChangesPassword { get; private init; }
}

internal sealed record InvitePeople(IReadOnlyList<Invite> Invites);

internal sealed record ChangeMember(Role? Role = null, Permissions? Permissions = null);

/// <summary>Null or left out: by role and policy.</summary>
internal sealed record Permissions(bool? PlayPause = null, bool? Seek = null)
{
    public MemberPermissions ToMemberPermissions() => new(PlayPause, Seek);
}

/// <summary>The answer to an action that has nothing else to say.</summary>
internal sealed record Done(bool Ok)
{
    public static Done Yes { get; } = new(true);
}
