using System.Text.Json;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Rooms.Domain;
using static WatchParty.Domain.Tests.Rooms.RoomWorld;

namespace WatchParty.Domain.Tests.Rooms;

public sealed class RoomRecordTests
{
    private static readonly string s_golden = Golden.Read("room-record.v1.json");

    [Fact]
    public void A_stored_room_is_written_with_the_names_it_has_always_had() =>
        Assert.Equal(s_golden, Golden.Write(Record(Room(), [Id("cleo")], Start + TimeSpan.FromHours(1))));

    [Fact]
    public void A_room_stored_by_the_first_version_is_still_read()
    {
        var record = JsonSerializer.Deserialize<RoomRecord>(s_golden)!;
        var room = RoomRecords.ToRoom(record, Room().Id, Start + TimeSpan.FromHours(2), new SyncOptions());

        Assert.Equal([Id("cleo")], RoomRecords.OutboxOf(record));
        Assert.Equal(record.VersionCeiling, room.Version);
        Assert.Equivalent(Room().People.Values.OrderBy(person => person.User.Value), room.People.Values.OrderBy(person => person.User.Value), strict: true);
        Assert.Equal(
            (Room().Host, Room().Item, Room().Policy, Room().Lock, Room().CreatedAt),
            (room.Host, room.Item, room.Policy, room.Lock, room.CreatedAt));
        Assert.Equal(Room().Screening.ToPlayback().Timeline, room.Screening.Timeline);
    }

    [Fact]
    public void Why_a_room_is_paused_is_stored_too_and_nobody_is_waited_for_after_a_restart()
    {
        foreach (var reason in Enum.GetValues<PausedReason>())
        {
            var paused = Room() with { Screening = Room().Screening with { PausedReason = reason } };
            var read = RoomRecords.ToRoom(Record(paused, [], Start), paused.Id, Start, new SyncOptions());

            var forgotten = reason is PausedReason.Buffering or PausedReason.NotReady;
            Assert.Equal(forgotten ? PausedReason.Restart : reason, read.Screening.PausedReason);
        }
    }

    [Fact]
    public void Records_of_people_are_kept_over_a_change_of_playback_and_made_anew_when_somebody_changes()
    {
        var room = Room();
        var before = StoredPeople.Of(room, null);
        var played = room with { Screening = room.Screening.PlayingFrom(TimeSpan.Zero, Start, Start, room.Host) };
        var left = room.Apply([new Change.Left(room.Host, RemovalReason.Left)], Start);

        Assert.Same(before, StoredPeople.Of(played, before));
        Assert.Equal("left", StoredPeople.Of(left, before).Records.Single(person => person.User == room.Host.ToString()).Status);
    }

    private static RoomRecord Record(Room room, IEnumerable<UserId> outbox, DateTimeOffset now) =>
        RoomRecords.From(room, StoredPeople.Of(room, null), outbox, now);

    private static Room Room()
    {
        var world = new RoomWorld(
            RoomPolicy.Default with { RequireReady = true },
            "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
            new Invitation(Id("ana"), Role.Controller),
            new Invitation(Id("cleo"), Role.Viewer));
        world.With("ana", "bob");
        world.Ask("host", new RoomCommand.ChangeMember(Id("bob"), null, new MemberPermissions(true, false)));
        world.Ask("host", new RoomCommand.Pause(TimeSpan.FromMinutes(12)));
        world.Ask("bob", new RoomCommand.Leave());
        return world.Room;
    }
}
