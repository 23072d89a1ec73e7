using System.Net;
using WatchParty.Support.Parties;

namespace WatchParty.Media.Tests.Streaming;

public sealed class DispositionTests(StreamHouse house) : IClassFixture<StreamHouse>
{
    [Fact]
    public async Task Whatever_a_film_is_called_its_name_stays_inside_one_header()
    {
        string[] names = ["Split\r\nSet-Cookie: session=stolen.mp4", "Quote\"; filename=\"page.html.mp4", "Émile 影.mp4", "Back\\slash.mp4", "Semi;colon=a, b.mp4"];
        var shelf = await house.ShelveAsync("Nasty", names);
        var seen = new List<string>();
        foreach (var item in shelf.Items.Values)
        {
            using var film = await house.SendAsync(await house.FilmOfAsync(house.Admin, item), method: HttpMethod.Head);

            Assert.Equal(HttpStatusCode.OK, film.StatusCode);
            Assert.False(film.Headers.Contains("Set-Cookie"));
            var disposition = film.Content.Headers.ContentDisposition!;
            Assert.Equal("inline", disposition.DispositionType);
            Assert.Equal(["filename", "filename*"], disposition.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
            seen.Add(disposition.FileNameStar!);
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_a_film_lies_on_the_disk_is_told_to_no_one_but_admins()
    {
        var ana = await house.WelcomeAsync("ana");
        var film = house.Films.First;
        foreach (var path in new[] { "libraries", $"libraries/{house.Films.Library}/items", $"items/{film}", $"items/{film}/playback", "users/me/continue" })
            Assert.DoesNotContain(house.Server.DataFolder, (await ana.GetAsync(path).MustSucceed()).Body!.ToJsonString(), StringComparison.Ordinal);
    }
}
