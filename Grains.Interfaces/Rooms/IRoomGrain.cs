using System.Collections.Immutable;
using Orleans.Concurrency;
using WatchParty.Gateway;
using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>
/// One watch party: the truth about its people, its rules and its timeline.
/// Any method but <see cref="OpenAsync"/> on a room that was never opened refuses with <see cref="Refusal.RoomNotFound"/>.
/// Throws <see cref="Storage.StorageUnavailableException"/> when a change cannot be saved; then nothing changed.
/// </summary>
[Alias("IRoomGrain")]
public interface IRoomGrain : IGrainWithGuidKey
{
    /// <summary>Opens the room with its invites, as one promise: when it returns, every invitee's inbox shows the invite. Repeating it by the same host changes nothing.</summary>
    [Alias("Open")]
    Task<RoomReply> OpenAsync(Actor host, OpenRoom request);

    /// <summary>Asks for a change. The only way in for commands.</summary>
    [Alias("Issue"), Once]
    Task<RoomReply> IssueAsync(Actor actor, RoomCommand command);

    /// <summary>The room as this person may see it.</summary>
    [Alias("Look")]
    Task<RoomReply> LookAsync(Actor viewer);

    /// <summary>The running room for the server's own lists; null when there is none, or it has ended.</summary>
    [Alias("Summarise")]
    Task<RoomSummary?> SummariseAsync();

    /// <summary>Asks at the door before joining; says which password hash has to be met, if any.</summary>
    [Alias("Knock")]
    Task<Knock> KnockAsync(Actor visitor);

    /// <summary>
    /// Declares all sockets that a gateway holds for this room: a complete list, so that it also renews the gateway's lease (30 s),
    /// repairs presence, and detaches the gateway when empty.
    /// </summary>
    [Alias("Attend")]
    Task<Attendance> AttendAsync(GatewayId gateway, ImmutableArray<Attendee> attendees);

    /// <summary>Takes a member's own measurement. Lost ones do not matter.</summary>
    [Alias("Report"), OneWay]
    Task ReportAsync(Meter meter);

    /// <summary>Looks again at whether this person may still be here (access, account); acts at once if not.</summary>
    [Alias("Recheck")]
    Task RecheckAsync(UserId user);

    /// <summary>Looks again at the film and at everybody's access to it; acts at once.</summary>
    [Alias("RecheckFilm")]
    Task RecheckFilmAsync();

    /// <summary>Delivers what an earlier life left undelivered, and ends the room if it was idle too long. False: there is no such room, or it has ended.</summary>
    [Alias("Wake")]
    Task<bool> WakeAsync();
}
