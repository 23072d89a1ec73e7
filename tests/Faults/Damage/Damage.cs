using WatchParty.Faults.Crashes;

namespace WatchParty.Faults.Damage;

/// <summary>One way to ruin the files of a data folder.</summary>
/// <param name="MustRefuse">Whether a start is out of the question.</param>
internal sealed record Damage(string Name, bool MustRefuse, Action<string, Random> Do)
{
    private const int Page = 4096;

    /// <summary>Those that are told apart; each but the first four differs with the seed.</summary>
    public static IReadOnlyList<Damage> Kinds { get; } =
    [
        new("the database is deleted", true, (folder, _) => File.Delete(DatabaseFiles.In(folder))),
        new("the database is empty", true, (folder, _) => File.WriteAllBytes(DatabaseFiles.In(folder), [])),
        new("the database is no database", true, (folder, _) => File.WriteAllText(WithoutLog(folder), new string('x', 3 * Page))),
        new("the database and its log are deleted", true, (folder, _) => DeleteBoth(folder)),
        new("the database is cut short", true, (folder, random) => Cut(WithoutLog(folder), random)),
        new("the log is cut short", false, (folder, random) => Cut(DatabaseFiles.In(folder) + "-wal", random)),
        new("the header is overwritten", true, (folder, random) => Overwrite(WithoutLog(folder), random, page: 0, length: 100)),
        new("a page is overwritten", false, (folder, random) => Overwrite(WithoutLog(folder), random, page: null, length: Page)),
        new("bits of the database flip", false, (folder, random) => Flip(WithoutLog(folder), random)),
        new("bits of the log flip", false, (folder, random) => Flip(DatabaseFiles.In(folder) + "-wal", random)),
    ];

    public override string ToString() => Name;

    private static void DeleteBoth(string folder)
    {
        File.Delete(DatabaseFiles.In(folder));
        File.Delete(DatabaseFiles.In(folder) + "-wal");
    }

    private static void Cut(string path, Random random)
    {
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(random.NextInt64(1, file.Length - Page));
    }

    /// <summary>The log brought into the database first: it may hold every page anew, and would heal the damage.</summary>
    private static string WithoutLog(string folder)
    {
        DatabaseFiles.Execute(folder, "PRAGMA wal_checkpoint(TRUNCATE)");
        return DatabaseFiles.In(folder);
    }

    private static void Overwrite(string path, Random random, int? page, int length)
    {
        using var file = new FileStream(path, FileMode.Open);
        var noise = new byte[length];
        random.NextBytes(noise);
        file.Position = (page ?? random.Next(1, (int)(file.Length / Page))) * (long)Page;
        file.Write(noise);
    }

    private static void Flip(string path, Random random)
    {
        var bytes = File.ReadAllBytes(path);
        for (var i = 0; i < 16 && bytes.Length > 0; i++)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(path, bytes);
    }
}
