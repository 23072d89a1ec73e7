using WatchParty.EndToEnd.Tests.People;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.EndToEnd.Tests.Stories;

/// <summary>Names come from files and other people. A browser shows them, letter by letter, and does nothing of what they say.</summary>
[Collection(SharedHouse.Name)]
public sealed class HostileNamesStory(StoryHouse house)
{
    private const string Name = "<img src=x onerror=window.owned=1>";
    private const string Turned = "\u202Egpj.exe\u202C";

    [Fact]
    public async Task Markup_in_the_names_of_libraries_films_and_subtitles_is_shown_and_never_run()
    {
        using var shelf = new TemporaryFolder();
        var film = Directory.EnumerateFiles(house.FilmsFolder).Single(file => file.EndsWith(".mp4", StringComparison.Ordinal));
        foreach (var name in (string[])[Name, Turned])
            File.Copy(film, shelf.File(name + ".mp4"));
        shelf.Write(Name + ".en.srt", $"1\n00:00:00,000 --> 00:10:00,000\n{Name}<script>window.owned=1</script>\n");
        var library = await ShelveAsync(shelf.Path);
        var mallory = await house.WelcomeSignedInAsync("mallory");
        await GrantAsync(mallory, library);
        await WatchForScriptsAsync(mallory);

        await mallory.Page.GotoAsync("");
        await mallory.SeeAsync(Name);
        await mallory.Page.GotoAsync($"libraries/{library}");
        await mallory.SeeAsync(Name);
        await mallory.Page.GotoAsync($"items/{await FilmAsync(library)}");
        await mallory.SeeAsync(Name);
        await mallory.Page.GotoAsync("watch-party");
        await mallory.SeeAsync(Name);
        await mallory.KeepScreenshotAsync("hostile-names");

        Assert.Equal("[]", await mallory.Page.EvaluateAsync<string>("() => sessionStorage.getItem('trouble') ?? '[]'"));
    }

    [Fact]
    public async Task A_sink_for_scripts_takes_no_text()
    {
        var eva = await house.WelcomeSignedInAsync("eva");

        var refused = await eva.Page.EvaluateAsync<bool>(
            "() => { try { document.createElement('div').innerHTML = '<b>x</b>'; return false } catch (e) { return e instanceof TypeError } }");

        Assert.True(refused);
    }

    private async Task<string> ShelveAsync(string folder)
    {
        var created = await house.Admin.PostAsync("libraries", new { name = Name, kind = "movies", paths = new[] { folder } }).MustSucceed();
        var library = (string)created["id"]!;
        await Eventually.SeeAsync(() => house.Admin.GetAsync($"libraries/{library}/items").MustSucceed(), items => items["items"]!.AsArray().Count == 2, "the server to find the two films");
        return library;
    }

    private async Task<string> FilmAsync(string library) =>
        (string)(await house.Admin.GetAsync($"libraries/{library}/items").MustSucceed())["items"]!.AsArray().Single(item => ((string)item!["title"]!).Contains("onerror", StringComparison.Ordinal))!["id"]!;

    private async Task GrantAsync(Person person, string library)
    {
        var user = (await house.Admin.GetAsync("users").MustSucceed()).Items.Single(one => (string)one["username"]! == person.Username);
        await house.Admin.PatchAsync($"users/{user["id"]}", new { library_ids = (string[])[library] }).MustSucceed();
    }

    /// <summary>Whatever a page does that it must not is remembered over the pages that follow.</summary>
    private static async Task WatchForScriptsAsync(Person person)
    {
        await person.Page.AddInitScriptAsync(
            """
            const note = what => sessionStorage.setItem('trouble', JSON.stringify([...JSON.parse(sessionStorage.getItem('trouble') ?? '[]'), what]))
            document.addEventListener('securitypolicyviolation', event => note(`${event.violatedDirective} ${event.blockedURI}`))
            Object.defineProperty(window, 'owned', { set: () => note('owned') })
            window.alert = () => note('alert')
            """);
    }
}
