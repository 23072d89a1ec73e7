namespace WatchParty.Media.Scanning.Domain;

/// <summary>What became of the files since the last scan.</summary>
/// <param name="Same">Untouched, at the same place.</param>
/// <param name="Followed">The same content at another place, or other content at the same one.</param>
/// <param name="Missing">No longer where they were, nor anywhere else.</param>
internal sealed record ScanDiff(
    IReadOnlyList<(KnownFile Known, FoundFile Found)> Same,
    IReadOnlyList<(KnownFile Known, FoundFile Found)> Followed,
    IReadOnlyList<FoundFile> New,
    IReadOnlyList<KnownFile> Missing)
{
    /// <summary>The found files that may be known ones from another place, and so need their fingerprint taken before <see cref="Between"/>.</summary>
    public static IReadOnlyList<FoundFile> Suspects(IReadOnlyCollection<KnownFile> known, IReadOnlyCollection<FoundFile> found)
    {
        var (_, loose, touched) = Split(known, found);
        var sizes = loose.Select(file => file.Stamp.Size).ToHashSet();
        return [.. touched.Where(file => sizes.Contains(file.Stamp.Size))];
    }

    public static ScanDiff Between(
        IReadOnlyCollection<KnownFile> known, IReadOnlyCollection<FoundFile> found, IReadOnlyDictionary<FilePlace, string> fingerprints)
    {
        var (same, loose, touched) = Split(known, found);
        var byContent = loose.ToLookup(file => (file.Stamp.Size, file.Fingerprint));
        var byPlace = loose.ToDictionary(file => file.Place);
        var followed = new List<(KnownFile, FoundFile)>();
        var unmatched = new List<FoundFile>();
        foreach (var file in touched)
        {
            // Of several files with one content, the one that lay here, else the one the disk says it is.
            var before = fingerprints.TryGetValue(file.Place, out var fingerprint)
                ? byContent[(file.Stamp.Size, fingerprint)].Where(loose.Contains)
                    .OrderByDescending(candidate => candidate.Place == file.Place)
                    .ThenByDescending(candidate => candidate.Inode == file.Inode && candidate.Device == file.Device)
                    .FirstOrDefault()
                : null;
            if (before is not null && loose.Remove(before))
                followed.Add((before, file));
            else
                unmatched.Add(file);
        }

        var fresh = new List<FoundFile>();
        foreach (var file in unmatched)
        {
            if (byPlace.TryGetValue(file.Place, out var overwritten) && loose.Remove(overwritten))
                followed.Add((overwritten, file));
            else
                fresh.Add(file);
        }

        return new(same, followed, fresh, [.. loose]);
    }

    private static (List<(KnownFile, FoundFile)> Same, HashSet<KnownFile> Loose, List<FoundFile> Touched) Split(
        IReadOnlyCollection<KnownFile> known, IReadOnlyCollection<FoundFile> found)
    {
        var loose = known.ToHashSet();
        var byPlace = known.ToDictionary(file => file.Place);
        var same = new List<(KnownFile, FoundFile)>();
        var touched = new List<FoundFile>();
        foreach (var file in found)
        {
            if (byPlace.TryGetValue(file.Place, out var before) && before.Stamp == file.Stamp)
            {
                loose.Remove(before);
                same.Add((before, file));
            }
            else
            {
                touched.Add(file);
            }
        }

        return (same, loose, touched);
    }
}
