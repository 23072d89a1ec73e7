using WatchParty.Support.Revoking;

namespace WatchParty.Api.Tests.Revoking;

/// <summary>How soon all this happens is measured by <c>tests/Bench</c>; here it has to happen, and in the right way.</summary>
public sealed class RevocationTests(RevocationTests.House house) : IClassFixture<RevocationTests.House>
{
    public static TheoryData<string> Ways => [.. Way.All.Select(way => way.Name)];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Whoever_loses_a_right_loses_the_sockets_tickets_and_films_that_hang_on_it(string name)
    {
        var report = await house.Home.RevokeAsync(Way.All.Single(way => way.Name == name));

        Assert.Empty(report.Faults);
    }

    [Fact]
    public async Task An_invite_that_is_withdrawn_leaves_the_open_inbox_and_shuts_the_door()
    {
        var report = await house.Home.WithdrawAsync();

        Assert.Empty(report.Faults);
    }

    public sealed class House : IAsyncLifetime
    {
        public RevokingHouse Home { get; } = new();

        public Task InitializeAsync() => Home.InviteAsync();

        public async Task DisposeAsync() => await Home.DisposeAsync();
    }
}
