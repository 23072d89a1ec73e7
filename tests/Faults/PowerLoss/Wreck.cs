namespace WatchParty.Faults.PowerLoss;

/// <summary>What a disk may hold after the power failed: all that was asked to be kept, and of the rest whatever it pleased.</summary>
internal sealed class Wreck(IReadOnlyDictionary<string, byte[]> before, IReadOnlyList<DiskEvent> events, bool ignoresSyncs)
{
    /// <summary>A disk writes these whole.</summary>
    private const int Sector = 512;

    /// <param name="moment">The event that the power failed before.</param>
    public void Build(string folder, int moment, Random random)
    {
        var luck = random.Next(4);
        var last = random.Next(moment + 1);
        foreach (var (name, content) in before)
        {
            using var file = new FileStream(Path.Combine(folder, name), FileMode.Create);
            file.Write(content);
            for (var i = 0; i < moment; i++)
            {
                if (events[i].File != name)
                    continue;
                var isKept = IsSafe(i, moment);
                Apply(file, events[i], isKept ? _ => true : luck switch
                {
                    0 => _ => false,
                    1 => _ => i < last,
                    2 => Once(random),
                    _ => _ => random.Next(2) == 0,
                });
            }
        }
    }

    /// <summary>Whether a sync of the same file began after it was done, and was itself done in time.</summary>
    private bool IsSafe(int number, int moment)
    {
        if (ignoresSyncs)
            return false;
        for (var i = events[number].Done + 1; i < moment && i > 0; i++)
        {
            if (events[i] is DiskEvent.Sync && events[i].File == events[number].File && events[i].Done < moment)
                return true;
        }

        return false;
    }

    /// <summary>The whole event or nothing of it.</summary>
    private static Func<int, bool> Once(Random random)
    {
        var happened = random.Next(2) == 0;
        return _ => happened;
    }

    private static void Apply(FileStream file, DiskEvent one, Func<int, bool> happens)
    {
        switch (one)
        {
            case DiskEvent.Cut cut when happens(0):
                file.SetLength(cut.Length);
                break;
            case DiskEvent.Write write:
                // Sectors as the disk counts them, not from where the write begins.
                for (var from = 0; from < write.Bytes.Length;)
                {
                    var length = Math.Min(write.Bytes.Length - from, Sector - (int)((write.Offset + from) % Sector));
                    if (happens(from))
                    {
                        file.Position = write.Offset + from;
                        file.Write(write.Bytes, from, length);
                    }

                    from += length;
                }

                break;
        }
    }
}
