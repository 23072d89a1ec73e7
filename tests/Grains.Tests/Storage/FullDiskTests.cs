using WatchParty.Storage;
using WatchParty.Support;

namespace WatchParty.Grains.Tests.Storage;

public sealed class FullDiskTests
{
    private static readonly string Note = new('x', 20_000);

    [SmallDiskFact]
    public async Task A_full_disk_refuses_writes_keeps_reads_and_takes_writes_again_once_there_is_space()
    {
        using var disk = SmallDisk.TryMount()!;
        await using var cluster = await StorageCluster.StartAsync(Directory.CreateDirectory(Path.Combine(disk.Folder, "data")).FullName);
        var old = cluster.Counter();
        await old.AddAsync(1);
        disk.Fill();
        for (var i = 0; i < 5; i++)
            await Assert.ThrowsAsync<StorageUnavailableException>(() => old.AddAsync(100, Note));
        Assert.Equal(1, await old.GetAsync());

        disk.Free();

        for (var i = 0; i < 5; i++)
        {
            await old.AddAsync(1, Note);
            await cluster.Counter().AddAsync(1, Note);
        }

        Assert.Equal(6, await old.GetAsync());
    }
}
