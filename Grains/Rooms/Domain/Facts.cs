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
    public DateTimeOffset Start => Now + Lead(RoundTrip + Sync.LeadMargin);

    /// <summary>The same at another place of the film: the message takes half a round trip, and the film from there is asked for first.</summary>
    public DateTimeOffset StartElsewhere => Now + Lead((RoundTrip * 1.5) + Sync.SeekMargin);

    public Person? Find(UserId user) => People.GetValueOrDefault(user);

    private TimeSpan Lead(TimeSpan needed) =>
        needed < Sync.MinLead ? Sync.MinLead : needed > Sync.MaxLead ? Sync.MaxLead : needed;

    public bool MaySee(UserId user, LibraryId library) => Find(user) is { } person && person.MaySee(library);
}
