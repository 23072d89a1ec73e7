using System.Collections.Immutable;

namespace WatchParty.Media.Libraries;

/// <param name="Folders">Absolute paths; none lies inside another.</param>
public sealed record Library(LibraryId Id, string Name, LibraryKind Kind, ImmutableArray<string> Folders, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
