using WatchParty.Media.Artwork;
using WatchParty.Media.Catalog;
using WatchParty.Media.Libraries;
using WatchParty.Media.Tests.Scanning;
using WatchParty.Storage;

namespace WatchParty.Media.Tests.Artwork;

/// <summary>A library whose films are real, probed and pictured when told.</summary>
internal sealed class PicturedLibrary : IAsyncDisposable
{
    private readonly TestLibrary _library;

    private PicturedLibrary(TestLibrary library) => _library = library;

    public string Root => _library.Root;

    public string Cache => Path.Combine(_library.Get<DataFolder>().Path, "pictures");

    public static async Task<PicturedLibrary> OfAsync(LibraryKind kind, string ffmpeg = "", TimeSpan? timeout = null, int cacheMegabytes = 100) => new(await TestLibrary.OfAsync(
        kind, new MediaOptions { Ffmpeg = ffmpeg, PictureTimeout = timeout ?? TimeSpan.FromSeconds(30), PictureCacheMegabytes = cacheMegabytes }));

    public async Task PutFilmAsync(string path)
    {
        var full = Path.Combine(_library.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.Copy(await Films.TinyAsync(), full);
        await File.AppendAllTextAsync(full, path); // so that no two films are alike
    }

    public async Task PutPictureAsync(string path, byte[] bytes) => await File.WriteAllBytesAsync(Path.Combine(_library.Root, path), bytes);

    public async Task PictureAsync()
    {
        await _library.ScanAsync();
        await _library.Get<PictureQueue>().DrainAsync(default).WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async Task<Item> ItemAsync(string title) => (await _library.ItemsAsync()).Single(item => item.Title == title);

    public Task<IReadOnlyList<Item>> ChildrenOfAsync(Item item) => _library.ChildrenOfAsync(item);

    public async Task<Picture?> PosterAsync(string title, int width) =>
        await _library.Get<PictureShelf>().ReadAsync(await ItemAsync(title), PictureShape.Poster, width, default);

    public ValueTask DisposeAsync() => _library.DisposeAsync();
}
