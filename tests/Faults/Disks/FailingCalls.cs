using WatchParty.Faults.Tracing;

namespace WatchParty.Faults.Disks;

/// <summary>The kernel answers the server's calls with an error, as a dying disk or one that was remounted read-only does.</summary>
/// <param name="calls">Such as <c>fsync,fdatasync</c>.</param>
/// <param name="error">Such as <c>EIO</c>.</param>
internal sealed class FailingCalls(int process, string calls, string error) : IDiskFault
{
    private Strace? _strace;

    public async Task BeginAsync() =>
        _strace = await Strace.AttachAsync(process, "-o", "/dev/null", "-e", $"trace={calls}", "-e", $"inject={calls}:error={error}");

    public async Task EndAsync()
    {
        await _strace!.DetachAsync();
        _strace.Dispose();
    }
}
