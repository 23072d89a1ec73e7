using System.Collections.Immutable;
using WatchParty.Gateway;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>What befalls a room without anybody asking for it.</summary>
internal abstract record Occurrence
{
    private Occurrence()
    {
    }

    /// <summary>A deadline may have come: the end of the film, of patience, of a lease, of the room.</summary>
    public sealed record TimePassed : Occurrence;

    /// <summary>A gateway said which sockets it holds.</summary>
    public sealed record Attended(GatewayId Gateway, ImmutableArray<Attendee> Attendees) : Occurrence;

    /// <summary>The item and these people were looked up again; the facts hold what was found.</summary>
    public sealed record Rechecked(ImmutableArray<UserId> Users) : Occurrence;
}
