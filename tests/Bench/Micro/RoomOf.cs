using System.Collections.Immutable;
using WatchParty.Gateway;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Rooms.Domain;

namespace WatchParty.Bench.Micro;

/// <summary>A room in which some members, the host among them, are connected and the film plays.</summary>
internal static class RoomOf
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 20, 0, 0, TimeSpan.Zero);
    public static readonly Actor Host = new(UserOf(0), "host", IsAdmin: false);
    public static readonly GatewayId Gateway = GatewayId.New(Now);

    private static readonly LibraryId s_library = new(Guid.CreateVersion7(Now));
    private static readonly MediaItem s_film = new(new ItemId(Guid.CreateVersion7(Now)), s_library, MediaKind.Movie, "Film", TimeSpan.FromHours(2), HasFile: true);

    public static Facts Facts { get; } = Facts.At(Now, new RoomOptions { MaxMembers = 1000 }, new SyncOptions(), TimeSpan.Zero);

    public static ImmutableArray<Attendee> Attendees(int members) =>
        [.. Enumerable.Range(0, members).Select(member => new Attendee(ConnectionId.New(Now.AddSeconds(member)), UserOf(member), null, null))];

    public static Room Members(int members)
    {
        var host = PersonOf(0);
        var opened = new Change.Opened(host, s_film, RoomPolicy.Default, null, TimeSpan.Zero);
        var room = Room.Begin(RoomId.New(Now), opened, Now).Apply([opened, .. Enumerable.Range(1, members - 1).Select(member => new Change.Joined(PersonOf(member), Role.Viewer))], Now);
        room = room.Apply(RoomRules.React(room, new Occurrence.Attended(Gateway, Attendees(members)), Facts), Now);
        return RoomRules.Decide(room, Host, new RoomCommand.Play(TimeSpan.Zero), Facts) is Verdict.Accept(var changes) ? room.Apply(changes, Now) : throw new InvalidOperationException("The host may play.");
    }

    public static UserId UserOf(int member) => new(new Guid(member + 1, 0, 0, new byte[8]));

    private static Person PersonOf(int member) => new(UserOf(member), $"person-{member}", false, true, [s_library]);
}
