using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Media.Artwork;

/// <summary>A picture to be made.</summary>
/// <param name="Wanted">What it is made from, as a key that changes with it.</param>
/// <param name="Sidecar">The path of the picture beside the film; null when there is none.</param>
/// <param name="Film">Null when there is no film to take a frame of: it is away, not probed yet, or the item is a series.</param>
internal sealed record PictureJob(ItemId Item, LibraryId Library, PictureShape Shape, string Wanted, string? Sidecar, FilmToPicture? Film);

internal sealed record FilmToPicture(FilePlace Place, string Fingerprint, TimeSpan Length);
