using Microsoft.Extensions.Options;
using WatchParty.Media.Artwork;
using WatchParty.Storage;
using WatchParty.Support;
using WatchParty.Time;

namespace WatchParty.Media.Tests.Artwork;

public sealed class PictureCacheTests : IDisposable
{
    private const int HalfAMegabyte = 500_000;
    private readonly TemporaryFolder _folder = new();
    private readonly PictureCache _cache;

    public PictureCacheTests() =>
        _cache = new PictureCache(new DataFolder(_folder.Path), Options.Create(new MediaOptions { PictureCacheMegabytes = 2 }), new ServerClock(TimeProvider.System));

    [Fact]
    public void Beyond_its_limit_the_picture_that_was_not_looked_at_for_longest_goes()
    {
        foreach (var version in new[] { "aa-first", "ab-second", "ac-third" })
            Keep(version);
        Age("aa-first", hours: 48);
        Age("ab-second", hours: 72);
        Age("ac-third", hours: 24);
        Assert.NotNull(_cache.Find("ab-second", 320)); // looked at: now the youngest

        Keep("ad-fourth");
        Keep("ae-fifth");

        Assert.Equal(
            (false, true, false, true, true),
            (Has("aa-first"), Has("ab-second"), Has("ac-third"), Has("ad-fourth"), Has("ae-fifth")));
    }

    [Fact]
    public void What_a_killed_process_left_half_made_is_gone_before_the_next_picture()
    {
        File.WriteAllText(Path.Combine(_cache.Workplace(), "160.jpg"), "half");

        Assert.Empty(Directory.GetFiles(_cache.Workplace()));
    }

    public void Dispose() => _folder.Dispose();

    private bool Has(string version) => _cache.Find(version, 320) is not null;

    private void Keep(string version)
    {
        var workplace = _cache.Workplace();
        File.WriteAllBytes(Path.Combine(workplace, "320.jpg"), new byte[HalfAMegabyte]);
        _cache.Keep(version, workplace);
    }

    private void Age(string version, int hours) =>
        Directory.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "pictures", version[..2], version), TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-hours));
}
