using System.Security.Cryptography;
using System.Text;
using WatchParty.Media.Catalog;
using WatchParty.Media.Files;
using WatchParty.Media.Subtitles.Domain;

namespace WatchParty.Media.Subtitles;

/// <summary>Subtitles that lie beside a film: "Film.srt", "Film.en.forced.srt".</summary>
public static class SubtitleShelf
{
    private const int MostListed = 50;
    private const int LargestFile = 4 * 1024 * 1024;

    public static IReadOnlyList<SidecarSubtitle> Beside(ItemFile film)
    {
        var stem = Path.GetFileNameWithoutExtension(film.Path);
        var folder = new DirectoryInfo(Path.GetDirectoryName(film.Path)!);
        return !folder.Exists ? [] :
        [
            .. folder.EnumerateFiles()
                .Where(file => file.Name.StartsWith(stem + ".", StringComparison.OrdinalIgnoreCase) && file.Extension.ToUpperInvariant() is ".SRT" or ".VTT")
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Take(MostListed)
                .Select(file => Named(file, stem)),
        ];
    }

    /// <summary>The subtitle as WebVTT; null when it is gone, too large, or no text.</summary>
    public static string? Read(ItemFile film, string id)
    {
        if (Beside(film).FirstOrDefault(subtitle => subtitle.Id == id) is not { } subtitle)
            return null;
        using var file = SafeFile.Open(film.Folder, subtitle.Path);
        if (file is null || RandomAccess.GetLength(file) > LargestFile)
            return null;
        var bytes = new byte[RandomAccess.GetLength(file)];
        return RandomAccess.Read(file, bytes, 0) == bytes.Length ? WebVtt.From(SubtitleText.Decode(bytes)) : null;
    }

    private static SidecarSubtitle Named(FileInfo file, string stem)
    {
        var words = Path.GetFileNameWithoutExtension(file.Name)[stem.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries);
        bool Says(string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
        var language = words.FirstOrDefault(word => word.Length is 2 or 3 && word.All(char.IsAsciiLetter) && !word.Equals("sdh", StringComparison.OrdinalIgnoreCase));
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Name)).AsSpan(0, 8));
        return new(id, file.FullName, language?.ToLowerInvariant(), words.Length == 0 ? "Subtitles" : string.Join(' ', words), Says("default"), Says("forced"));
    }
}
