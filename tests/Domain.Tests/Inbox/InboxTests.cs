using CsCheck;
using WatchParty.Domain.Tests.Rooms;
using WatchParty.Inbox;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Domain.Tests.Inbox;

public sealed class InboxTests
{
    private static readonly UserId s_me = RoomWorld.Id("ana");
    private static readonly UserId s_other = RoomWorld.Id("host");
    private static readonly DateTimeOffset s_now = RoomWorld.Start;

    private static readonly WatchParty.Inbox.Domain.Inbox s_empty = WatchParty.Inbox.Domain.Inbox.Empty(s_me);

    [Fact]
    public void A_card_delivered_twice_is_there_once()
    {
        var inbox = s_empty.Put(Card(1, version: 3));

        Assert.Same(inbox, inbox.Put(Card(1, version: 3)));
        Assert.Single(inbox.Rooms);
    }

    [Fact]
    public void Invites_come_newest_first_and_joined_rooms_are_none()
    {
        var inbox = s_empty.Put(Card(1, 1)).Put(Card(2, 1)).Put(Card(3, 1) with { Status = MemberStatus.Joined });

        Assert.Equal([Room(2), Room(1)], inbox.Invites.Select(card => card.Room));
        Assert.Equal([Room(3), Room(2), Room(1)], inbox.Rooms.Select(card => card.Room));
    }

    [Fact]
    public void In_whatever_order_deliveries_arrive_the_newest_version_stands() =>
        Gen.Shuffle(Enumerable.Range(1, 6).ToArray()).Sample(versions =>
        {
            // Even versions put the card, odd ones take it away.
            var inbox = versions.Aggregate(s_empty, (inbox, version) =>
                version % 2 == 0 ? inbox.Put(Card(1, version)) : inbox.Remove(Room(1), version, s_now));
            return inbox.Rooms.Single().Version == 6;
        });

    [Fact]
    public void The_same_key_gives_the_same_room_for_a_day_and_another_body_is_refused()
    {
        var (inbox, first) = s_empty.Reserve(new IdempotencyKey("k", "body"), s_now, 20);

        Assert.Equal(first, inbox.Reserve(new IdempotencyKey("k", "body"), s_now + TimeSpan.FromHours(23), 20).Answer);
        Assert.Equal(
            new Reservation.Refused(Refusal.IdempotencyKeyReused),
            inbox.Reserve(new IdempotencyKey("k", "other body"), s_now, 20).Answer);
        Assert.NotEqual(first, inbox.Reserve(new IdempotencyKey("k", "body"), s_now + TimeSpan.FromHours(24), 20).Answer);
    }

    [Fact]
    public void A_host_has_only_so_many_rooms_open_counting_those_just_granted()
    {
        var inbox = s_empty.Put(Card(1, 1) with { Host = s_me, Status = MemberStatus.Joined }).Put(Card(2, 1));
        (inbox, var second) = inbox.Reserve(null, s_now, maxOpen: 2);

        Assert.IsType<Reservation.Granted>(second);
        Assert.Equal(new Reservation.Refused(Refusal.TooManyOpenRooms), inbox.Reserve(null, s_now, 2).Answer);
        Assert.IsType<Reservation.Granted>(inbox.Reserve(null, s_now + TimeSpan.FromMinutes(1), 2).Answer);
        Assert.IsType<Reservation.Granted>(inbox.Remove(Room(1), 2, s_now).Reserve(null, s_now, 2).Answer);
    }

    private static RoomId Room(int number) => new(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    private static RoomCard Card(int room, long version) => new(
        Room(room), version, RoomWorld.Film.Id, "Film", MediaKind.Movie, s_other, "host", s_now + TimeSpan.FromMinutes(room),
        PasswordRequired: false, Role.Viewer, MemberStatus.Invited);
}
