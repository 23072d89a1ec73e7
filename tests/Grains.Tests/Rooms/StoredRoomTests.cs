using Microsoft.Extensions.DependencyInjection;
using WatchParty.Inbox;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Support;

namespace WatchParty.Grains.Tests.Rooms;

/// <summary>The real server on its real storage; only people and films are made up.</summary>
public sealed class StoredRoomTests
{
    [Fact]
    public async Task A_room_with_its_people_rules_and_invites_survives_a_restart_of_the_server()
    {
        await using var server = await WatchPartyServer.StartAsync(services => services
            .AddSingleton<IPeople>(new KnownPeople("host", "ana", "bob"))
            .AddSingleton<IMediaCatalog>(new OneFilmCatalog(PartyCluster.Film)));
        var id = RoomId.New(new DateTimeOffset(2026, 1, 1, 20, 0, 0, TimeSpan.Zero));
        await PartyCluster.OpenAsync(Room(), "ana");
        await Room().IssueAsync(KnownPeople.As("bob"), new RoomCommand.Join(null));
        await Room().IssueAsync(KnownPeople.As("host"), new RoomCommand.ChangeMember(KnownPeople.Id("bob"), Role.Controller, new MemberPermissions(null, true)));
        await Room().IssueAsync(KnownPeople.As("bob"), new RoomCommand.Seek(TimeSpan.FromMinutes(3)));
        var before = await LookAsync();

        await server.RestartAsync();
        var after = await LookAsync();

        Assert.True(after.Version > before.Version);
        Assert.Equal(before.Members.Select(Essence), after.Members.Select(Essence));
        Assert.Equal((before.Item, before.Policy, before.Host), (after.Item, after.Policy, after.Host));
        Assert.Equal(TimeSpan.FromMinutes(3), after.Playback.Timeline.Position);
        Assert.Single(await Grains().GetGrain<IUserInboxGrain>(KnownPeople.Id("ana").Value).ListInvitesAsync());

        // Times are stored in milliseconds.
        static (UserId, string, Role, MemberStatus, MemberPermissions, Allowed, UserId?) Essence(Member member) =>
            (member.User, member.Username, member.Role, member.Status, member.Permissions, member.Allowed, member.InvitedBy);

        IGrainFactory Grains() => server.Services.GetRequiredService<IGrainFactory>();

        IRoomGrain Room() => Grains().GetGrain<IRoomGrain>(id.Value);

        async Task<RoomSnapshot> LookAsync() => Assert.IsType<RoomReply.Accepted>(await Room().LookAsync(KnownPeople.As("host"))).Room;
    }
}
