using System.Globalization;
using WatchParty.Grains.Tests.Rooms;
using WatchParty.Inbox;
using WatchParty.Rooms;
using WatchParty.Support.Histories;
using static WatchParty.Support.Histories.RoomOperation;

namespace WatchParty.Grains.Tests.Races;

/// <summary>Many rounds of each race on a real silo: whoever wins, some order of the calls explains all answers.</summary>
public sealed class RaceTests : IAsyncLifetime
{
    private static readonly int s_rounds = int.Parse(Environment.GetEnvironmentVariable("RACE_ROUNDS") ?? "30", CultureInfo.InvariantCulture);

    private PartyCluster _party = null!;

    public async Task InitializeAsync() => _party = await PartyCluster.StartAsync();

    public async Task DisposeAsync() => await _party.DisposeAsync();

    [Fact]
    public Task The_end_against_those_who_join() => RaceAsync([], [("host", new End("host")), ("ana", new Join("ana", null)), ("bob", new Join("bob", null))]);

    [Fact]
    public Task One_person_who_joins_declines_and_leaves_at_once() =>
        RaceAsync([], [("ana", new Join("ana", null)), ("ana", new Decline("ana")), ("ana", new Leave("ana")), ("ana", new Join("ana", null))]);

    [Fact]
    public Task A_room_handed_to_two_people_while_one_of_them_leaves() => RaceAsync(
        [("ana", new Join("ana", null)), ("bob", new Join("bob", null))],
        [("host", new ChangeRole("host", "ana", "host")), ("host", new ChangeRole("host", "bob", "host")), ("ana", new Leave("ana"))]);

    [Fact]
    public Task A_kick_against_a_join_and_a_new_invite() => RaceAsync(
        [], [("ana", new Join("ana", null)), ("host", new Kick("host", "ana")), ("host", new Invite("host", "ana", "controller")), ("ana", new Join("ana", null))]);

    [Fact]
    public Task The_host_leaves_while_others_come_and_go() => RaceAsync(
        [("ana", new Join("ana", null))],
        [("host", new Leave("host")), ("bob", new Join("bob", null)), ("ana", new Leave("ana")), ("host", new Join("host", null))]);

    [Fact]
    public Task A_room_that_becomes_invite_only_against_a_withdrawn_invite_and_a_join() => RaceAsync(
        [], [("host", new ChangePolicy("host", "controller", InviteOnly: true)), ("host", new Withdraw("host", "ana")), ("ana", new Join("ana", null)), ("bob", new Join("bob", null))]);

    [Fact]
    public async Task Everybody_does_anything_at_once()
    {
        for (var round = 0; round < s_rounds; round++)
        {
            var random = new Random(round);
            var room = await RecordedRoom.OpenAsync(_party);
            for (var storm = 0; storm < 4; storm++)
                await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Anything(random)).Select(one => room.AskAsync(one.By, one.Asked)));

            var refuted = await room.RefuteAsync();
            Assert.True(refuted is null, $"Seed {round}: {refuted}");
        }
    }

    [Fact]
    public async Task A_wrong_answer_in_a_storm_is_found()
    {
        var believed = 0;
        var room = await RecordedRoom.OpenAsync(_party, misheard: outcome => outcome is Outcome.Refused && believed++ == 0 ? new Outcome.Done() : outcome);

        await Task.WhenAll(room.AskAsync("host", new End("host")), room.AskAsync("ana", new Kick("ana", "bob")), room.AskAsync("bob", new Look("bob")));

        Assert.NotNull(await room.RefuteAsync());
    }

    [Fact]
    public async Task Two_who_seek_at_once_both_have_their_moment_and_everybody_ends_at_the_later_one()
    {
        var gateway = await _party.ListenAsync();
        for (var round = 0; round < s_rounds; round++)
        {
            var room = await _party.OpenAsync("ana");
            await room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Join(null));
            await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.ChangeMember(KnownPeople.Id("ana"), Role.Controller, new MemberPermissions(true, true)));
            var version = (await gateway.AttendAsync(room, "host", "ana")).Room!.Version;

            await Task.WhenAll(
                room.IssueAsync(KnownPeople.As("host"), new RoomCommand.Seek(TimeSpan.FromMinutes(1))),
                room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Seek(TimeSpan.FromMinutes(2))));

            var (first, last) = (await SeekAsync(gateway, room), await SeekAsync(gateway, room));
            var seen = Assert.IsType<RoomReply.Accepted>(await room.LookAsync(KnownPeople.As("host"))).Room;
            Assert.Equal((version + 1, version + 2, version + 2), (first.Version, last.Version, seen.Version));
            Assert.NotEqual(first.Playback.ChangedBy, last.Playback.ChangedBy);
            Assert.Equal(last.Playback.Timeline.Position, seen.Playback.Timeline.Position);
            await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.End());
        }
    }

    [Fact]
    public async Task Twenty_calls_with_one_key_open_one_room()
    {
        for (var round = 0; round < s_rounds; round++)
        {
            var key = new IdempotencyKey($"key {round}", "the same body");
            var rooms = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => OpenAsync(key)));

            var room = Assert.Single(rooms.Distinct());
            Assert.Equal(1, (await _party.Inbox("host").ListRoomsAsync()).Count(card => card.Room == room));
            await _party.Room(room).IssueAsync(KnownPeople.As("host"), new RoomCommand.End());
            Assert.Empty(await _party.Inbox("host").ListRoomsAsync());
        }
    }

    [Fact]
    public async Task Whoever_loses_access_while_joining_is_not_in_the_room()
    {
        for (var round = 0; round < s_rounds; round++)
        {
            var room = await _party.OpenAsync();
            _party.People.Enable("ana");

            await Task.WhenAll(
                room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Join(null)),
                DisableAsync(room));

            var seen = Assert.IsType<RoomReply.Accepted>(await room.LookAsync(KnownPeople.As("host"))).Room;
            Assert.NotEqual(MemberStatus.Joined, seen.Find(KnownPeople.Id("ana"))?.Status);
            await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.End());
        }
    }

    private async Task RaceAsync((string By, RoomOperation Asked)[] before, (string By, RoomOperation Asked)[] atOnce)
    {
        for (var round = 0; round < s_rounds; round++)
        {
            var room = await RecordedRoom.OpenAsync(_party);
            foreach (var (by, asked) in before)
                await room.AskAsync(by, asked);

            // In another order each time: who is sent first mostly wins.
            await Task.WhenAll(Shuffled(atOnce, round).Select(one => room.AskAsync(one.By, one.Asked)));

            var refuted = await room.RefuteAsync();
            Assert.True(refuted is null, $"Round {round}: {refuted}");
        }
    }

    private static (string By, RoomOperation Asked)[] Shuffled((string By, RoomOperation Asked)[] calls, int seed)
    {
        var shuffled = calls.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static (string By, RoomOperation Asked) Anything(Random random)
    {
        var (by, whom) = (RecordedRoom.People[random.Next(5)], RecordedRoom.People[random.Next(5)]);
        string[] roles = ["viewer", "controller", "host"];
        RoomOperation asked = random.Next(14) switch
        {
            < 4 => new Join(by, null),
            < 5 => new Decline(by),
            < 6 => new Leave(by),
            < 7 => new Kick(by, whom),
            < 8 => new Invite(by, whom, roles[random.Next(2)]),
            < 9 => new Withdraw(by, whom),
            < 11 => new ChangeRole(by, whom, roles[random.Next(3)]),
            < 12 => new ChangePolicy(by, roles[random.Next(2)], random.Next(3) == 0),
            _ => random.Next(12) == 0 ? new End(by) : new Look(by),
        };
        return (by, asked);
    }

    private async Task<RoomId> OpenAsync(IdempotencyKey key)
    {
        var granted = Assert.IsType<Reservation.Granted>(await _party.Inbox("host").ReserveAsync(key));
        Assert.IsType<RoomReply.Accepted>(await PartyCluster.OpenAsync(_party.Room(granted.Room)));
        return granted.Room;
    }

    private async Task DisableAsync(IRoomGrain room)
    {
        _party.People.Disable("ana");
        await room.RecheckAsync(KnownPeople.Id("ana"));
    }

    private static async Task<RoomEvent.PlaybackChanged> SeekAsync(ListeningGateway gateway, IRoomGrain room)
    {
        while (true)
        {
            var change = await gateway.NextAsync<RoomEvent.PlaybackChanged>();
            if (change.Room.Value == room.GetPrimaryKey())
                return change;
        }
    }
}
