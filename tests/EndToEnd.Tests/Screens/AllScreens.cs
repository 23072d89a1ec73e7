namespace WatchParty.EndToEnd.Tests.Screens;

/// <summary>The screens of the client. A new page or dialog gets a line here.</summary>
internal static class AllScreens
{
    public static readonly IReadOnlyList<Screen> List =
    [
        new("setup", scene => scene.Stranger, (scene, who) => who.GoAsync(scene.SetupLink.ToString(), "Set up your server")),
        new("login", scene => scene.Stranger, (_, who) => who.GoAsync("login", "Sign in")),
        new("set-password", scene => scene.Stranger, async (scene, who) => await who.GoAsync(await scene.PasswordLinkAsync(), "Choose your password")),
        new("home", scene => scene.Host, (_, who) => who.GoAsync("", "Home")),
        new("home-invited", scene => scene.Invited, (_, who) => who.GoAsync("", "Home")),
        new("libraries", scene => scene.Host, (_, who) => who.GoAsync("libraries", "Libraries")),
        new("library", scene => scene.Host, (scene, who) => who.GoAsync($"libraries/{scene.Library}", "Films")),
        new("item", scene => scene.Host, (scene, who) => who.GoAsync($"items/{scene.Film}", StoryFilm.Title)),
        new("watch-alone", scene => scene.Host, (scene, who) => who.GoAsync($"items/{scene.Film}/watch", StoryFilm.Title)),
        new("create", scene => scene.Host, (_, who) => who.GoAsync("watch-party", "Start a watch party")),
        new("admin", scene => scene.Keeper, (_, who) => who.GoAsync("admin", "Admin")),
        new("account", scene => scene.Host, (_, who) => who.GoAsync("me", who.Username)),
        new("calibration", scene => scene.Host, (_, who) => who.GoAsync("calibration", "Adjust this device")),
        new("not-found", scene => scene.Host, (_, who) => who.GoAsync("no-such-page", "This page does not exist")),
        new("room-locked", scene => scene.Invited, (scene, who) => who.GoAsync(scene.LockedParty.AbsolutePath[1..], StoryFilm.Title)),
        new("room-over", scene => scene.Host, (scene, who) => who.GoAsync(scene.EndedParty.AbsolutePath[1..], "The party is over")),
        new("room-host", scene => scene.Host, (scene, _) => scene.SeePartyPlayingAsync()),
        new("room-guest", scene => scene.Guest, async (scene, who) => { await who.OpenAsync(scene.Party); await who.SeePlayerAsync(); }),
        new("room-keys", scene => scene.Host, async (scene, who) => { await scene.SeePartyPlayingAsync(); await who.Page.Keyboard.PressAsync("?"); await who.SeeAsync("Keyboard shortcuts"); }),
        new("room-settings", scene => scene.Host, async (scene, who) => { await scene.SeePartyPlayingAsync(); await who.Button("Speed and languages").ClickAsync(); await who.SeeAsync("Speed for everybody"); }),
        new("room-invite", scene => scene.Host, async (scene, who) => { await scene.SeePartyPlayingAsync(); await who.Button("Invite people").ClickAsync(); await who.SeeAsync("Only this machine"); }),
        new("room-member", scene => scene.Host, async (scene, who) => { await scene.SeePartyPlayingAsync(); await who.Button($"Manage {scene.Guest.Username}").ClickAsync(); }),
        new("room-change-film", scene => scene.Host, async (scene, who) => { await scene.SeePartyPlayingAsync(); await who.Button("Choose another film").ClickAsync(); await who.SeeAsync("What shall everybody watch?"); }),
    ];
}
