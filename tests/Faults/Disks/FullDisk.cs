using WatchParty.Support;

namespace WatchParty.Faults.Disks;

/// <summary>Not a byte is left on the disk of the data folder.</summary>
internal sealed class FullDisk(SmallDisk disk) : IDiskFault
{
    public Task BeginAsync()
    {
        disk.Fill();
        return Task.CompletedTask;
    }

    public Task EndAsync()
    {
        disk.Free();
        return Task.CompletedTask;
    }
}
