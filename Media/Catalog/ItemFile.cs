using WatchParty.Media.Probing;

namespace WatchParty.Media.Catalog;

/// <summary>A file that can be played now.</summary>
/// <param name="Folder">The folder of the library that it must really lie in.</param>
/// <param name="Path">Absolute.</param>
/// <param name="Report">Null when it was not probed.</param>
public sealed record ItemFile(FileId Id, ItemId Item, LibraryId Library, string Folder, string Path, long Size, ProbeReport? Report);
