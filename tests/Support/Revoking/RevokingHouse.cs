using WatchParty.Support.Parties;

namespace WatchParty.Support.Revoking;

/// <summary>A house with films so long that sending one at its measured pace takes minutes, and one host for all rooms.</summary>
public sealed class RevokingHouse : OpenHouse
{
    private Friend _host = null!;

    protected override int FilmSeconds => 600;

    public async Task InviteAsync()
    {
        await OpenAsync();
        _host = await WelcomeAsync("host");
    }

    /// <summary>Takes bob's right away while he holds two sockets, two tickets and a film.</summary>
    public async Task<RevocationReport> RevokeAsync(Way way)
    {
        var scene = await SetSceneAsync();
        var film = (string)(await scene.Bob.GetAsync($"items/{Films.First}/playback").MustSucceed())["direct_url"]!;
        using var room = await WatchedSocket.OpenAsync(Address, $"{scene.Room}/ws", await TicketAsync(scene.Bob, scene.Room));
        using var inbox = await WatchedSocket.OpenAsync(Address, "watch-party/notifications/ws", await TicketAsync(scene.Bob, "watch-party/notifications"));
        var roomTicket = await TicketAsync(scene.Bob, scene.Room);
        var inboxTicket = await TicketAsync(scene.Bob, "watch-party/notifications");
        using var watching = await WatchedFilm.OpenAsync(Address, film);

        var start = TimeProvider.System.GetTimestamp();
        await way.DoAsync(scene);

        var faults = new List<string>();
        var closed = await room.ClosedAsync();
        Expect(closed.Code == way.Room, $"the room's socket was closed with {closed.Code}, not {way.Room}", faults);
        Expect(!await WatchedSocket.OpensAsync(Address, $"{scene.Room}/ws", roomTicket), "the unused ticket of the room was still good", faults);
        Expect(await WatchedSocket.OpensAsync(Address, "watch-party/notifications/ws", inboxTicket) != way.EndsSession, "the unused ticket of the inbox was good when it should not be, or the other way round", faults);
        if (way.EndsSession)
        {
            var code = (await inbox.ClosedAsync()).Code;
            Expect(code == 4401, $"the inbox's socket was closed with {code}, not 4401", faults);
        }
        else
            Expect(inbox.IsOpen, "the inbox's socket was closed", faults);

        TimeSpan? cut = null;
        if (way.CutsFilm)
            cut = TimeProvider.System.GetElapsedTime(start, await watching.CutAsync());
        else
            Expect(watching.IsRunning, "the film was cut", faults);

        await scene.Host.PostAsync($"{scene.Room}/end");
        return new(way.Name, TimeProvider.System.GetElapsedTime(start, closed.At), cut, faults);
    }

    /// <summary>How long it takes until bob's inbox has heard that an invite is gone; then the room by invitation is shut.</summary>
    public async Task<RevocationReport> WithdrawAsync()
    {
        var bob = await WelcomeAsync("bob");
        var invites = new[] { new { user_id = bob.Id, role = "viewer" } };
        var created = await _host.PostAsync("watch-party/rooms", new { item_id = Films.First, invites, policy = new { invite_only = true } }).MustSucceed();
        var room = $"watch-party/rooms/{(string)created["room_id"]!}";
        using var inbox = await WatchedSocket.OpenAsync(Address, "watch-party/notifications/ws", await TicketAsync(bob, "watch-party/notifications"));
        await inbox.HeardAsync("\"count\":1");

        var start = TimeProvider.System.GetTimestamp();
        await _host.DeleteAsync($"{room}/invites/{bob.Id}").MustSucceed();

        var heard = await inbox.HeardAsync("\"count\":0");
        var faults = new List<string>();
        Expect((await bob.PostAsync($"{room}/join")).Outcome == (403, "not_invited"), "bob could still join", faults);
        Expect((await bob.PostAsync($"{room}/ws-token")).Status == 403, "bob could still have a ticket", faults);
        await _host.PostAsync($"{room}/end").MustSucceed();
        return new("invite withdrawn", TimeProvider.System.GetElapsedTime(start, heard), null, faults);
    }

    private async Task<Scene> SetSceneAsync()
    {
        var bob = await WelcomeAsync("bob");
        var elsewhere = await SignInAgainAsync(bob);
        var session = (await bob.GetAsync("users/me/sessions").MustSucceed()).Items.Single(one => (bool)one["current"]!);
        var invites = new[] { new { user_id = bob.Id, role = "viewer" } };
        var created = await _host.PostAsync("watch-party/rooms", new { item_id = Films.First, invites }).MustSucceed();
        var scene = new Scene(Admin, _host, bob, elsewhere, (string)session["id"]!, (string)created["room_id"]!);
        await bob.PostAsync($"{scene.Room}/join").MustSucceed();
        return scene;
    }

    private static async Task<string> TicketAsync(Friend friend, string of) => (string)(await friend.PostAsync($"{of}/ws-token").MustSucceed())["token"]!;

    private static void Expect(bool holds, string fault, List<string> faults)
    {
        if (!holds)
            faults.Add(fault);
    }
}
