namespace WatchParty.Faults.Disks;

/// <summary>Something that keeps a running server from saving, for a while.</summary>
internal interface IDiskFault
{
    Task BeginAsync();

    Task EndAsync();
}
