using WatchParty.Media;
using WatchParty.Media.Libraries;
using WatchParty.Media.Scanning;

namespace WatchParty.Api.Media;

internal sealed record CreateLibrary(string Name, LibraryKind Kind, IReadOnlyList<string> Paths);

internal sealed record ChangeLibrary(string? Name = null, IReadOnlyList<string>? Paths = null);

internal sealed record CheckFolder(string Path);

internal sealed record FolderChecked(bool Exists, bool Readable, int VideoFiles);

/// <param name="Paths">For admins only, as are the scan and what is missing.</param>
/// <param name="MissingTools">What the server cannot do for want of a program, as sentences.</param>
internal sealed record LibraryDetails(
    LibraryId Id, string Name, LibraryKind Kind, int ItemCount, long CreatedTs, long UpdatedTs,
    IReadOnlyList<string>? Paths = null, ScanDetails? Scan = null, IReadOnlyList<string>? MissingTools = null)
{
    public static LibraryDetails From(Library library, int itemCount) =>
        new(library.Id, library.Name, library.Kind, itemCount, library.CreatedAt.ToUnixTimeSeconds(), library.UpdatedAt.ToUnixTimeSeconds());
}

/// <param name="Unprobed">Files whose length and tracks are not known yet: they are read in the background, after the scan.</param>
internal sealed record ScanDetails(ScanState State, int FilesSeen, int Items, int Errors, int Unprobed, long? StartedTs, long? FinishedTs)
{
    public static ScanDetails? From(ScanStatus? scan) => scan is null
        ? null
        : new(scan.State, scan.FilesSeen, scan.Items, scan.Errors, scan.Unprobed, scan.StartedAt?.ToUnixTimeSeconds(), scan.FinishedAt?.ToUnixTimeSeconds());
}
