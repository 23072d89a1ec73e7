using WatchParty.Support;

namespace WatchParty.Faults.Crashes;

/// <summary>The database as it was at one moment, to be put back later.</summary>
internal sealed class Keepsake : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _dataFolder;

    public Keepsake(string dataFolder)
    {
        _dataFolder = dataFolder;
        DatabaseFiles.Execute(dataFolder, $"VACUUM INTO '{_folder.File("kept.db")}'");
    }

    public void PutBack()
    {
        File.Delete(DatabaseFiles.In(_dataFolder) + "-wal");
        File.Delete(DatabaseFiles.In(_dataFolder) + "-shm");
        File.Copy(_folder.File("kept.db"), DatabaseFiles.In(_dataFolder), overwrite: true);
    }

    public void Dispose() => _folder.Dispose();
}
