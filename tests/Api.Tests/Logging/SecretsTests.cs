using WatchParty.Api.Tests.Gateway;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Logging;

public sealed class SecretsTests(TalkativeHouse house) : IClassFixture<TalkativeHouse>
{
    private const string Password = "canary-password-1";
    private const string WrongPassword = "canary-password-2";
    private const string RoomPassword = "canary-room-1";
    private const string WrongRoomPassword = "canary-room-2";
    private const string SeekRequest = "canary-seek-1";

    [Fact]
    public async Task A_log_at_its_most_talkative_holds_no_secret_and_no_message()
    {
        var libraries = new[] { house.Films.Library };
        await house.Admin.PostAsync("users", new { username = "ana", password = Password, role = "user", library_ids = libraries }).MustSucceed();
        Assert.Equal(401, (await LoginAsync(WrongPassword)).Status);
        var session = (string)(await LoginAsync(Password).MustSucceed())["token"]!;
        var party = await house.PartyHostedByAsync("host", strangers: ["bob"], password: RoomPassword);
        Assert.Equal(403, (await party["bob"].JoinAsync(WrongRoomPassword)).Status);
        await party["bob"].JoinAsync(RoomPassword).MustSucceed();
        await party.Host.ChangeAsync(new { password = RoomPassword }).MustSucceed();
        var (shown, said) = (await PartySocket.TicketAsync(party.Host, party.Room), await PartySocket.TicketAsync(party.Host, party.Room));
        using var first = await PartySocket.OpenAsync(house, party.Room, shown);
        await first.HearAsync("hello");
        await Assert.ThrowsAsync<UpgradeRefusedException>(() => PartySocket.OpenAsync(house, party.Room, shown));
        using var second = await PartySocket.OpenAsync(house, party.Room, ticket: null);
        await second.SayAsync(new { type = "auth", token = said });
        await second.HearAsync("hello");
        await second.SayAsync(new { type = "seek", position_ms = 1_234, request_id = SeekRequest });
        await second.SayAsync($$"""{"type":"seek","position_ms":-1,"request_id":"{{SeekRequest}}"}""");
        await second.HearUntilAsync("error");
        var stream = (string)(await party.Host.Self.GetAsync($"items/{party.Film}/playback").MustSucceed())["direct_url"]!;
        Assert.Equal(200, await house.StatusOfAsync(stream));
        Assert.NotEqual(200, await house.StatusOfAsync(stream + "x"));

        Assert.Contains(house.Log.Lines, line => line.Contains(party.Room, StringComparison.Ordinal));
        string[] canaries =
        [
            Password, WrongPassword, RoomPassword, WrongRoomPassword, SeekRequest, "00:00:01.2340000", "$argon2id$",
            session, shown, said, new Uri(house.Address, stream).Query[1..], WatchPartyServer.SetupCode,
        ];
        Assert.All(canaries, canary => Assert.DoesNotContain(house.Log.Lines, line => line.Contains(canary, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_stranger_types_begins_no_line_of_the_log()
    {
        const string forged = "2026-01-01 admin signed in";
        await house.Anonymous().PostAsync("auth/login", new { username = $"x\n{forged}", password = $"y\r\n{forged}" });
        await house.Anonymous().PostAsync("setup", new { setup_code = $"z\n{forged}", username = $"x\n{forged}", password = Password });
        await house.StatusOfAsync($"/api/v1/items/%0A{Uri.EscapeDataString(forged)}");
        await house.StatusOfAsync($"/%0D%0A{Uri.EscapeDataString(forged)}?q=%0A{Uri.EscapeDataString(forged)}");

        Assert.DoesNotContain(house.Log.Lines, line => line.Contains("\n" + forged, StringComparison.Ordinal));
    }

    private Task<Answer> LoginAsync(string password) => house.Anonymous().PostAsync("auth/login", new { username = "ana", password });
}
