using System.Text.Json.Nodes;

namespace WatchParty.Support.Histories;

/// <summary>A room as one person was shown it.</summary>
/// <param name="People">Null where the viewer is shown the host only.</param>
public sealed record RoomSeen(
    bool Ended, string Host, bool Locked, string JoinRole, bool InviteOnly, IReadOnlyDictionary<string, PersonSeen>? People)
{
    /// <param name="details">The answer to <c>GET /rooms/{id}</c>, as the contract shapes it.</param>
    public static RoomSeen From(JsonNode details) => new(
        (string?)details["status"] == "ended",
        (string)details["host_user_id"]!,
        (bool)details["password_required"]!,
        (string)details["policy"]!["default_join_role"]!,
        (bool)details["policy"]!["invite_only"]!,
        (string?)details["my_status"] is "joined" or "invited"
            ? details["members"]!.AsArray().ToDictionary(member => (string)member!["user_id"]!, member => new PersonSeen((string)member!["role"]!, (string)member["status"]!))
            : null);

    public override string ToString() =>
        $"{(Ended ? "ended " : "")}{(Locked ? "locked " : "")}host {Host}, {JoinRole}, {(InviteOnly ? "invite-only" : "open")}: "
        + (People is null ? "host only" : string.Join(' ', People.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value.Role}/{one.Value.Status}")));
}

public sealed record PersonSeen(string Role, string Status);
