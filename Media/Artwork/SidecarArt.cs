using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Media.Artwork;

/// <summary>Pictures that lie beside a film, by the names that media centres agreed on.</summary>
internal static class SidecarArt
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp"];
    private static readonly string[] PosterNames = ["poster", "folder", "cover"];
    private static readonly string[] BackdropNames = ["fanart", "backdrop", "background"];

    public static bool IsPicture(string name) => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>A picture named after the file; else the folder's, if the folder is the film's own.</summary>
    public static (string? Poster, string? Backdrop) OfFilm(FilePlace file, IReadOnlySet<FilePlace> pictures)
    {
        var stem = file.Path[..^Path.GetExtension(file.Path).Length];
        var (poster, backdrop) = file.Directory.Length > 0 ? OfFolder(file.Folder, file.Directory, pictures) : (null, null);
        return (
            First(file.Folder, [stem + "-poster", stem + "-thumb", stem], pictures) ?? poster,
            First(file.Folder, [stem + "-fanart", stem + "-backdrop"], pictures) ?? backdrop);
    }

    /// <summary>Of an episode: only what is named after it, for the folder's picture is the season's.</summary>
    public static (string? Poster, string? Backdrop) OfEpisode(FilePlace file, IReadOnlySet<FilePlace> pictures)
    {
        var stem = file.Path[..^Path.GetExtension(file.Path).Length];
        return (First(file.Folder, [stem + "-thumb", stem + "-poster", stem], pictures), null);
    }

    public static (string? Poster, string? Backdrop) OfFolder(string folder, string directory, IReadOnlySet<FilePlace> pictures) => (
        First(folder, PosterNames.Select(name => Join(directory, name)), pictures),
        First(folder, BackdropNames.Select(name => Join(directory, name)), pictures));

    /// <summary>The folder of the season, if it has one, and that of the series around it.</summary>
    public static (string? Season, string Series) FoldersOf(FilePlace episode)
    {
        var folder = episode.Directory;
        var name = folder[(folder.LastIndexOf('/') + 1)..];
        if (SeasonFolder.From(name) is not { Show: "" })
            return (null, folder);
        return (folder, folder.Length > name.Length ? folder[..^(name.Length + 1)] : "");
    }

    private static string Join(string directory, string name) => directory.Length == 0 ? name : $"{directory}/{name}";

    private static string? First(string folder, IEnumerable<string> stems, IReadOnlySet<FilePlace> pictures) => stems
        .SelectMany(stem => Extensions.Select(extension => new FilePlace(folder, stem + extension)))
        .Where(pictures.Contains)
        .Select(place => place.FullPath)
        .FirstOrDefault();
}
