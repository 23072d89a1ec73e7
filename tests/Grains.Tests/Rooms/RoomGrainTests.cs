using Orleans.Storage;
using WatchParty.Gateway;
using WatchParty.Rooms;
using WatchParty.Storage;
using WatchParty.Support;

namespace WatchParty.Grains.Tests.Rooms;

public sealed class RoomGrainTests
{
    [Fact]
    public async Task Opening_twice_by_the_same_host_changes_nothing_and_by_another_is_refused()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync("ana");
        var first = await room.LookAsync(KnownPeople.As("host"));

        Assert.Equivalent(first, await PartyCluster.OpenAsync(room, "ana"));
        var other = await room.OpenAsync(KnownPeople.As("bob"), new OpenRoom(PartyCluster.Film.Id, [], null, RoomPolicy.Default));
        Assert.Equal(Refusal.RoomNotFound, Assert.IsType<RoomReply.Refused>(other).Reason);
    }

    [Fact]
    public async Task A_room_that_was_never_opened_is_not_found()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = party.Room(RoomId.New(party.Clock.GetUtcNow()));

        Assert.Equal(Refusal.RoomNotFound, Assert.IsType<RoomReply.Refused>(await room.LookAsync(KnownPeople.As("host"))).Reason);
        Assert.Equal(Refusal.RoomNotFound, Assert.IsType<RoomReply.Refused>(await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.End())).Reason);
        Assert.Equal(Refusal.RoomNotFound, Assert.IsType<Knock.Refused>(await room.KnockAsync(KnownPeople.As("host"))).Reason);
        Assert.Null((await room.AttendAsync(GatewayId.New(party.Clock.GetUtcNow()), [])).Room);
        Assert.False(await room.WakeAsync());
    }

    [Fact]
    public async Task A_change_that_cannot_be_saved_did_not_happen()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        var gateway = await party.ListenAsync();
        await gateway.AttendAsync(room, "host");

        party.Storage.Refuses = (state, _) => state == "room";
        await Assert.ThrowsAsync<StorageUnavailableException>(() => room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Join(null)));
        party.Storage.Refuses = (_, _) => false;

        var seen = Assert.IsType<RoomReply.Accepted>(await room.LookAsync(KnownPeople.As("host"))).Room;
        Assert.Null(seen.Find(KnownPeople.Id("ana")));
        Assert.Empty(await party.Inbox("ana").ListRoomsAsync());

        await room.IssueAsync(KnownPeople.As("bob"), new RoomCommand.Join(null));
        Assert.Equal(seen.Version + 1, (await gateway.NextAsync<RoomEvent.RoomChanged>()).Version);
    }

    [Fact]
    public async Task A_room_that_was_refused_a_change_finds_out_by_itself_whether_it_was_done_all_the_same()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        var asked = 0;
        party.Storage.Refuses = (state, _) => state == "room" && ++asked == 1;

        await Assert.ThrowsAsync<StorageUnavailableException>(() => room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Join(null)));

        await Eventually.SeeAsync(
            () =>
            {
                party.Clock.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(asked);
            },
            writes => writes == 2,
            "the room to save once more");
    }

    [Fact]
    public async Task A_bug_below_a_write_is_not_called_a_full_disk()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();

        party.Storage.Fault = () => new InvalidOperationException("A bug.");
        party.Storage.Refuses = (state, _) => state == "room";

        var failure = await Assert.ThrowsAsync<OrleansException>(() => room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Join(null)));
        Assert.IsType<InvalidOperationException>(failure.InnerException);
    }

    [Fact]
    public async Task A_room_that_was_overtaken_starts_afresh()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();

        party.Storage.Fault = () => new InconsistentStateException("Another one wrote.");
        party.Storage.Refuses = (state, _) => state == "room";
        await Assert.ThrowsAsync<StorageUnavailableException>(() => room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Join(null)));
        party.Storage.Refuses = (_, _) => false;

        Assert.IsType<RoomReply.Accepted>(await room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Join(null)));
    }

    [Fact]
    public async Task Playback_goes_on_while_the_disk_refuses_and_is_saved_once_it_does_not()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        var gateway = await party.ListenAsync();
        await gateway.AttendAsync(room, "host");

        party.Storage.Refuses = (state, _) => state == "room";
        await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.Seek(TimeSpan.FromMinutes(7)));
        Assert.Equal(TimeSpan.FromMinutes(7), (await gateway.NextAsync<RoomEvent.PlaybackChanged>()).Playback.Timeline.Position);

        party.Storage.Refuses = (_, _) => false;
        await Eventually.SeeAsync(
            () =>
            {
                party.Clock.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(party.Storage.Find("room", room.GetPrimaryKey()));
            },
            json => json!.Contains("\"position_ms\":420000", StringComparison.Ordinal),
            "the position to be saved");
    }

    [Fact]
    public async Task A_pause_does_not_wait_for_the_position_that_is_being_saved_but_an_invitation_does()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        var (disk, saving) = (new TaskCompletionSource(), new TaskCompletionSource());
        party.Storage.Holds = (state, _) =>
        {
            saving.TrySetResult();
            return state == "room" ? disk.Task : Task.CompletedTask;
        };
        await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.Play(TimeSpan.Zero));
        party.Clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.SeeAsync(() => Task.FromResult(saving.Task.IsCompleted), begun => begun, "the position to be on its way to the disk");

        var paused = room.IssueAsync(KnownPeople.As("host"), new RoomCommand.Pause(TimeSpan.FromSeconds(1)));
        await Eventually.SeeAsync(() => Task.FromResult(paused.IsCompleted), done => done, "the pause");
        Assert.False(Assert.IsType<RoomReply.Accepted>(await paused).Room.Playback.Timeline.Playing);
        var invited = room.IssueAsync(KnownPeople.As("host"), new RoomCommand.Invite([new Invitation(KnownPeople.Id("ana"), Role.Viewer)]));
        Assert.False(invited.IsCompleted);

        disk.SetResult();
        Assert.IsType<RoomReply.Accepted>(await invited);
        var stored = party.Storage.Find("room", room.GetPrimaryKey())!;
        Assert.Contains(KnownPeople.Id("ana").ToString(), stored, StringComparison.Ordinal);
        Assert.Contains("\"playing\":false", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_gateway_hears_every_change_in_order_and_without_a_gap()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        var one = await party.ListenAsync(1);
        var two = await party.ListenAsync(2);
        await one.AttendAsync(room, "host");
        var version = (await two.AttendAsync(room, "host")).Room!.Version;

        await Task.WhenAll(Enumerable.Range(1, 50).Select(i => room.IssueAsync(KnownPeople.As("host"), new RoomCommand.Seek(TimeSpan.FromSeconds(i)))));

        foreach (var gateway in new[] { one, two })
            for (var i = 1; i <= 50; i++)
                Assert.Equal(version + i, (await gateway.NextAsync<RoomEvent.PlaybackChanged>()).Version);
    }

    [Fact]
    public async Task Presence_is_counted_over_gateways_and_a_silent_gateway_stops_counting()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        var one = await party.ListenAsync(1);
        var two = await party.ListenAsync(2);

        var attendance = await one.AttendAsync(room, "host", "ana");
        Assert.Equal([new MemberRemoval(KnownPeople.Id("ana"), RemovalReason.AccessLost)], attendance.Strangers.ToArray());
        Assert.True((await one.NextAsync<RoomEvent.PresenceChanged>()).Connected);
        await two.AttendAsync(room, "host");
        await one.AttendAsync(room);

        party.Clock.Advance(TimeSpan.FromSeconds(30));
        var gone = await two.NextAsync<RoomEvent.PresenceChanged>();
        Assert.Equal((false, attendance.Room!.Version + 1), (gone.Connected, gone.Version));
    }

    [Fact]
    public async Task A_host_who_stays_away_hands_over_by_the_clock_alone()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        var gateway = await party.ListenAsync();
        await room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Join(null));
        await gateway.AttendAsync(room, "ana");

        for (var elapsed = TimeSpan.Zero; elapsed < TimeSpan.FromMinutes(5); elapsed += TimeSpan.FromSeconds(20))
        {
            party.Clock.Advance(TimeSpan.FromSeconds(20));
            await gateway.AttendAsync(room, "ana");
        }

        Assert.Equal(KnownPeople.Id("ana"), (await gateway.NextAsync<RoomEvent.RoomChanged>()).Snapshot.Host);
    }

    [Fact]
    public async Task A_room_nobody_used_for_a_week_ends_when_it_is_woken()
    {
        var old = await PartyCluster.StartAsync();
        var id = new RoomId((await old.OpenAsync("ana")).GetPrimaryKey());

        await using var party = await old.CrashAsync(TimeSpan.FromDays(8));
        Assert.False(await party.Room(id).WakeAsync());
        Assert.Empty(await party.Inbox("ana").ListInvitesAsync());
    }

    [Fact]
    public async Task Somebody_whose_account_is_disabled_is_removed_at_once()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        var gateway = await party.ListenAsync();
        await room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Join(null));
        await gateway.AttendAsync(room, "host", "ana");
        await gateway.NextAsync("the arrivals");

        party.People.Disable("ana");
        await room.RecheckAsync(KnownPeople.Id("ana"));

        var told = await gateway.NextAsync<RoomEvent.RoomChanged>();
        Assert.Equal([new MemberRemoval(KnownPeople.Id("ana"), RemovalReason.AccountClosed)], told.Removed.ToArray());
    }

    [Fact]
    public async Task A_film_that_disappears_pauses_the_room_within_half_a_minute()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        var gateway = await party.ListenAsync();
        await gateway.AttendAsync(room, "host");
        await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.Play(TimeSpan.Zero));
        party.Catalog.IsGone = true;
        party.Clock.Advance(TimeSpan.FromSeconds(20));
        await gateway.AttendAsync(room, "host");
        party.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(PausedReason.ItemUnavailable, (await gateway.NextAsync<RoomEvent.RoomChanged>()).Snapshot.Playback.PausedReason);
    }

    [Fact]
    public async Task Tries_at_the_password_are_counted_at_the_door_and_given_back_by_joining()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.ChangeRoom(null, new LockChange("$argon2id$"), null));
        Assert.IsType<Knock.Open>(await room.KnockAsync(KnownPeople.As("host")));

        for (var i = 0; i < 4; i++)
            Assert.IsType<Knock.Locked>(await room.KnockAsync(KnownPeople.As("ana")));
        var door = Assert.IsType<Knock.Locked>(await room.KnockAsync(KnownPeople.As("ana")));
        var refused = Assert.IsType<Knock.Refused>(await room.KnockAsync(KnownPeople.As("ana")));
        Assert.Equal((Refusal.TooManyWrongPasswords, TimeSpan.FromMinutes(10)), (refused.Reason, refused.RetryAfter!.Value));

        Assert.IsType<RoomReply.Accepted>(await room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Join(door.LockVersion)));
        await room.IssueAsync(KnownPeople.As("ana"), new RoomCommand.Leave());
        Assert.IsType<Knock.Locked>(await room.KnockAsync(KnownPeople.As("ana")));
    }

    [Fact]
    public async Task Measurements_are_passed_on_once_a_second_while_playing_and_lengthen_the_lead()
    {
        await using var party = await PartyCluster.StartAsync();
        var room = await party.OpenAsync();
        var gateway = await party.ListenAsync();
        await gateway.AttendAsync(room, "host");
        await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.Play(TimeSpan.Zero));
        await room.ReportAsync(new Meter(KnownPeople.Id("host"), TimeSpan.Zero, TimeSpan.FromMilliseconds(400), TimeSpan.Zero));

        // A report is one-way: nothing says when it has arrived.
        var metered = gateway.NextAsync<RoomEvent.Metered>();
        await Eventually.SeeAsync(
            () =>
            {
                party.Clock.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(metered.IsCompleted);
            },
            arrived => arrived,
            "the measurements");
        Assert.Single((await metered).Meters);
        await room.IssueAsync(KnownPeople.As("host"), new RoomCommand.Seek(TimeSpan.FromMinutes(1)));
        var moved = await gateway.NextAsync<RoomEvent.PlaybackChanged>();
        Assert.Equal(party.Clock.GetUtcNow() + TimeSpan.FromMilliseconds((400 * 1.5) + 200), moved.Playback.Timeline.Since);
    }
}
