namespace WatchParty.Media.Probing;

internal abstract record ProbeResult
{
    private ProbeResult()
    {
    }

    public sealed record Read(ProbeReport Report) : ProbeResult;

    /// <summary>ffprobe looked and says that this is no film.</summary>
    public sealed record NotVideo(string Reason) : ProbeResult;

    /// <summary>ffprobe itself failed; it may succeed another time.</summary>
    public sealed record Failed(string Reason) : ProbeResult;
}
