using Microsoft.Extensions.DependencyInjection;
using WatchParty.Rooms;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Rooms;

public sealed class FullRoomTests
{
    [Fact]
    public async Task A_full_room_takes_nobody_until_somebody_leaves()
    {
        await using var house = new SmallRooms();
        await house.OpenAsync();
        var party = await house.PartyHostedByAsync("ana", inviting: ["bob", "eva"]);
        await party["bob"].JoinAsync().MustSucceed();

        var tooMany = await party["eva"].JoinAsync();
        await party["bob"].LeaveAsync().MustSucceed();
        var later = await party["eva"].JoinAsync();

        Assert.Equal((409, "room_full"), tooMany.Outcome);
        Assert.Equal(200, later.Status);
    }

    private sealed class SmallRooms : OpenHouse
    {
        protected override Action<IServiceCollection>? Overrides => services => services.Configure<RoomOptions>(rooms => rooms.MaxMembers = 2);
    }
}
