using WatchParty.Api.Gateway;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Tests.Gateway;

public sealed class RoomChangeTests
{
    private static readonly UserId s_ana = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
    private static readonly UserId s_bob = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(1)));

    private readonly RoomSnapshot _room = new(
        default, 10, RoomStatus.Lobby, new MediaItem(default, default, MediaKind.Movie, "Heat", null, HasFile: true), s_ana,
        PasswordRequired: false, RoomPolicy.Default, Still(TimeSpan.Zero), [Member(s_ana, true), Member(s_bob, false)], DateTimeOffset.UnixEpoch);

    [Fact(DisplayName = "GW19 an event that skips a version is not followed")]
    public void A_gap_is_seen()
    {
        Assert.NotNull(RoomChange.Of(_room, new RoomEvent.PlaybackChanged(default, 11, Still(TimeSpan.Zero))));
        Assert.Null(RoomChange.Of(_room, new RoomEvent.PlaybackChanged(default, 12, Still(TimeSpan.Zero))));
    }

    [Fact(DisplayName = "GW19 a lost presence is told as a presence when the snapshot shows it")]
    public void A_snapshot_that_differs_in_one_presence_is_a_presence()
    {
        var after = _room with { Version = 11, Members = [Member(s_ana, true), Member(s_bob, true)] };

        Assert.Equal(new RoomChange.OfPresence(after, s_bob, Connected: true), RoomChange.Between(_room, after));
    }

    [Fact(DisplayName = "GW19 a lost seek is told as playback when the snapshot shows it")]
    public void A_snapshot_that_differs_in_playback_is_playback()
    {
        var after = _room with { Version = 11, Playback = Still(TimeSpan.FromMinutes(3)) };

        Assert.Equal(new RoomChange.OfPlayback(after), RoomChange.Between(_room, after));
    }

    [Fact]
    public void A_snapshot_that_differs_in_more_is_told_whole()
    {
        RoomSnapshot[] others =
        [
            _room with { Version = 11, Host = s_bob },
            _room with { Version = 11, Policy = RoomPolicy.Default with { InviteOnly = true } },
            _room with { Version = 11, Members = [Member(s_ana, true)] },
            _room with { Version = 11, Members = [Member(s_ana, true), Member(s_bob, false) with { Role = Role.Controller }] },
            _room with { Version = 11, Members = [Member(s_ana, false), Member(s_bob, true)] },
            _room with { Version = 11, Members = [Member(s_ana, true), Member(s_bob, true)], Playback = Still(TimeSpan.FromMinutes(3)) },
        ];

        Assert.All(others, after => Assert.Equal(new RoomChange.OfAnything(after), RoomChange.Between(_room, after)));
    }

    private static Playback Still(TimeSpan position) =>
        new(new Timeline(Playing: false, position, DateTimeOffset.UnixEpoch, 1, null), null, null, []);

    private static Member Member(UserId user, bool connected) => new(
        user, "name", Role.Viewer, MemberStatus.Joined, MemberPermissions.ByRole, default, null, null, null, null, connected, Ready: false, Buffering: false);
}
