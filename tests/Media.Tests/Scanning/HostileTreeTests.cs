using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using WatchParty.Media.Libraries;

namespace WatchParty.Media.Tests.Scanning;

/// <summary>A library that somebody filled to hurt the server: every name is only a name, every file only bytes.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class HostileTreeTests
{
    private static readonly string[] s_names =
    [
        "-i", "--help", "-", "--", "-vf movie=etc", "@file", "x;touch pwn", "x|touch pwn", "x&touch pwn", "$(touch pwn)", "`touch pwn`", "${IFS}", "%s%n%p", "%00", "%2e%2e%2f", "..%5c..%5cetc",
        "concat:a|b", "file:etc", "http:--h", "subfile,,start,0,end,1,,:x", "data:,x", "pipe:0", "a%03d", "img-%d", "*", "?", "[a-z]", "~", "~root", "a'b", "a\"b", "a\\b", "a\nb", "a\rb", "a\tb", "\u001b[31mred",
        "<svg onload=alert(1)>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "a\r\nSet-Cookie: x=1", "'; DROP TABLE items; --", "' OR 1=1 --", "%' ESCAPE '", "NULL", "undefined", "con", "nul.txt",
        ".hidden", "...", " leading", "trailing ", "\u202egpj.exe", "\u200bzero", "ａｄｍｉｎ", "e\u0301", "é", "影の映画", "🎬🍿", "\ufeffbom", "a\u0000b".Replace("\0", "\u2400", StringComparison.Ordinal),
        new('x', 240), "S01E02", "Film (9999)", "(2010)", "CD1", "sample-", "{{7*7}}", "#{7*7}", "../../etc/passwd".Replace('/', '\u2215'),
    ];

    [Fact]
    public async Task Sixty_nasty_names_are_films_like_any_other()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, ffprobe: "");
        var film = await Films.TinyAsync();
        foreach (var name in s_names)
            File.Copy(film, Path.Combine(library.Root, name + ".mp4"));

        var status = await library.ScanAsync();
        var skipped = await library.SkippedAsync();
        var items = await library.ItemsAsync();

        Assert.InRange(s_names.Length, 60, 100);
        Assert.True(status.Errors == skipped.Count && items.Count > 0, $"{status}");
        Assert.All(items, item => Assert.Equal(2, item.Duration!.Value.TotalSeconds));
        Assert.False(File.Exists("pwn") || File.Exists(Path.Combine(library.Root, "pwn")));
        foreach (var name in s_names)
            await library.ItemsAsync(search: name);
    }

    [Fact]
    public async Task Playlists_and_descriptions_in_a_films_clothes_open_no_other_file_and_no_connection()
    {
        using var trap = new TcpListener(IPAddress.Loopback, 0);
        trap.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)trap.LocalEndpoint).Port}/x.ts";
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, ffprobe: "");
        (string Name, string Content)[] disguised =
        [
            ("hls.mp4", $"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n{url}\n#EXT-X-ENDLIST\n"), ("hls.mkv", $"#EXTM3U\n#EXT-X-MAP:URI=\"{url}\"\n#EXTINF:10,\nfile:///etc/passwd\n"),
            ("concat.mkv", $"ffconcat version 1.0\nfile {url}\n"), ("concat.avi", "ffconcat version 1.0\nfile /etc/passwd\n"),
            ("sdp.mp4", "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n"),
            ("dash.mp4", $"<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><Period><BaseURL>{url}</BaseURL></Period></MPD>"),
            ("smil.mov", $"<smil><body><video src=\"{url}\"/></body></smil>"), ("strm.mkv", url), ("asx.wmv", $"<asx version=\"3.0\"><entry><ref href=\"{url}\"/></entry></asx>"), ("pls.m4v", $"[playlist]\nFile1={url}\n"),
        ];
        foreach (var (name, content) in disguised)
            library.Put(name, content);

        await library.ScanAsync();

        Assert.Equal(disguised.Select(one => one.Name).Order(StringComparer.Ordinal), (await library.SkippedAsync()).Select(file => Path.GetFileName(file.Path)).Order(StringComparer.Ordinal));
        Assert.Empty(await library.ItemsAsync());
        Assert.False(trap.Pending());
    }

    [Fact]
    public async Task Cut_and_bit_flipped_films_cost_at_most_themselves()
    {
        await using var library = await TestLibrary.OfAsync(LibraryKind.Movies, ffprobe: "");
        var whole = await File.ReadAllBytesAsync(await Films.TinyAsync());
        var random = new Random(1);
        for (var i = 0; i < 20; i++)
        {
            var bytes = random.Next(3) == 0 ? whole[..random.Next(1, whole.Length)] : [.. whole];
            for (var flips = random.Next(1, 40); flips > 0; flips--)
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(Path.Combine(library.Root, $"broken {i}.mp4"), bytes);
        }

        File.Copy(await Films.TinyAsync(), Path.Combine(library.Root, "Heat (1995).mp4"));

        await library.ScanAsync();

        Assert.Contains("Heat", await library.TitlesAsync());
        Assert.Equal(21, (await library.ItemsAsync()).Count + (await library.SkippedAsync()).Count(file => !file.Path.EndsWith("Heat (1995).mp4", StringComparison.Ordinal)));
    }
}
