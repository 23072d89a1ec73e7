using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Silo.WebClient;
using WatchParty.Support;

namespace WatchParty.Api.Tests.WebClient;

public sealed class WebFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().BuildServiceProvider();

    public WebFilesTests()
    {
        _folder.Write("index.html", """<base href="/" /><title>Watch Party</title>""");
        Directory.CreateDirectory(_folder.File("assets"));
        _folder.Write("assets/main-1234.js", "plain");
        _folder.Write("assets/main-1234.js.br", "brotli");
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/watch-party/rooms/0191d6a0-0000-7000-8000-000000000000")]
    public async Task A_route_of_the_client_gets_its_page_which_is_asked_for_again_each_time(string path)
    {
        var answer = await GetAsync(path);

        Assert.Contains("<title>Watch Party</title>", answer.Body, StringComparison.Ordinal);
        Assert.Equal("no-cache", answer.Headers.CacheControl);
    }

    [Fact]
    public async Task A_page_announces_what_it_will_ask_for_first()
    {
        WritePreloads();

        Assert.Equal(
            """
            </party/assets/room-5678.js>; rel="modulepreload", </party/api/v1/watch-party/rooms/r1>; rel="preload"; as="fetch"; crossorigin="anonymous"
            """,
            (await GetAsync("/watch-party/rooms/r1", pathBase: "/party")).Headers.Link);
    }

    [Theory]
    [InlineData("/watch-party/rooms/")]
    [InlineData("/watch-party/rooms/r1/more")]
    [InlineData("/login")]
    public async Task A_page_of_which_nothing_is_known_announces_nothing(string path)
    {
        WritePreloads();

        Assert.Empty((await GetAsync(path)).Headers.Link.ToString());
    }

    [Fact]
    public async Task A_strange_address_does_not_break_out_of_the_announcement()
    {
        WritePreloads();

        var link = (await GetAsync("/watch-party/rooms/a>; rel=\"x\"\r\nSet-Cookie: b=c")).Headers.Link.ToString();

        Assert.Contains("</api/v1/watch-party/rooms/a%3E;%20rel=%22x%22%0D%0ASet-Cookie:%20b=c>; rel=\"preload\"", link, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_announcements_is_no_file_of_the_client()
    {
        WritePreloads();

        Assert.Null(Files().Find(Request("/preloads.json", "").Request));
    }

    [Fact]
    public async Task Behind_a_path_the_page_loads_its_files_from_there() =>
        Assert.Contains("""<base href="/party/" """, (await GetAsync("/", pathBase: "/party")).Body, StringComparison.Ordinal);

    [Fact]
    public async Task A_hashed_file_is_kept_for_ever_and_sent_compressed_to_whoever_takes_it()
    {
        var answer = await GetAsync("/assets/main-1234.js", accept: "gzip, br");

        Assert.Equal("brotli", answer.Body);
        Assert.Equal("br", answer.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal("text/javascript", answer.Headers.ContentType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl);
    }

    [Theory]
    [InlineData("")]
    [InlineData("br;q=0")]
    public async Task Whoever_takes_no_brotli_gets_the_plain_file(string accept) =>
        Assert.Equal("plain", (await GetAsync("/assets/main-1234.js", accept)).Body);

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/assets/gone-5678.js")]
    [InlineData("/assets/main-1234.js.br")]
    [InlineData("/../appsettings.json")]
    [InlineData("/favicon.ico")]
    public void What_is_neither_a_file_nor_a_route_is_left_to_be_a_404(string path) =>
        Assert.Null(Files().Find(Request(path, "").Request));

    private void WritePreloads() => _folder.Write(
        "preloads.json",
        """
        [{"route":"/watch-party/rooms/*","modules":["/assets/room-5678.js"],"data":["/api/v1/watch-party/rooms/*"]}]
        """);

    private WebFiles Files(string pathBase = "") => new(_folder.Path, pathBase);

    private async Task<(string Body, IHeaderDictionary Headers)> GetAsync(string path, string accept = "", string pathBase = "")
    {
        var context = Request(path, accept);
        using var body = new MemoryStream();
        context.Response.Body = body;

        await Files(pathBase).Find(context.Request)!(context);

        return (System.Text.Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers);
    }

    private DefaultHttpContext Request(string path, string accept)
    {
        var context = new DefaultHttpContext { RequestServices = _services };
        context.Request.Method = "GET";
        context.Request.Path = path;
        context.Request.Headers.AcceptEncoding = accept;
        return context;
    }
}
