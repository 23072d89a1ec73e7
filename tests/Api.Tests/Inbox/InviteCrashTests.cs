using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Inbox;

public sealed class InviteCrashTests
{
    [Fact]
    public async Task A_room_and_its_invites_are_one_promise_that_survives_kill_9()
    {
        using var crash = new InviteCrash();
        await crash.OpenAsync();

        for (var round = 0; round < 3; round++)
        {
            var report = await crash.RoundAsync();
            Assert.True(report is { Promised: > 0, IsKept: true }, $"round {round}: {report}");
        }
    }
}
