using System.Collections.Immutable;
using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>All that the rules may know beside the room: the time, the settings, and what was looked up for this one decision.</summary>
/// <param name="RoundTrip">The largest recent one of the connected members.</param>
/// <param name="People">Those looked up who exist.</param>
/// <param name="Item">The item looked up; null when it was not, or is gone.</param>
internal sealed record Facts(
    DateTimeOffset Now,
    RoomOptions Rooms,
    SyncOptions Sync,
    TimeSpan RoundTrip,
    IReadOnlyDictionary<UserId, Person> People,
    MediaItem? Item)
{
    /// <summary>Those looked up whose inbox takes no more invites.</summary>
    public ImmutableHashSet<UserId> FullInboxes { get; init; } = [];

    public static Facts At(DateTimeOffset now, RoomOptions rooms, SyncOptions sync, TimeSpan roundTrip) =>
        new(now, rooms, sync, roundTrip, ImmutableDictionary<UserId, Person>.Empty, null);

    /// <summary>From when a change of the timeline holds: every member has the message by then, and the decoder at the frame.</summary>
    public DateTimeOffset Start
    {
        get
        {
            var lead = RoundTrip + Sync.LeadMargin;
            return Now + (lead < Sync.MinLead ? Sync.MinLead : lead > Sync.MaxLead ? Sync.MaxLead : lead);
        }
    }

    public Person? Find(UserId user) => People.GetValueOrDefault(user);

    public bool MaySee(UserId user, LibraryId library) => Find(user) is { } person && person.MaySee(library);
}
