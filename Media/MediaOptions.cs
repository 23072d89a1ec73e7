namespace WatchParty.Media;

/// <summary>Settings <c>Media:*</c>.</summary>
public sealed class MediaOptions
{
    public const string Section = "Media";

    /// <summary>Path of ffmpeg; empty: looked for on the PATH.</summary>
    public string Ffmpeg { get; set; } = "";

    /// <summary>Path of ffprobe; empty: looked for on the PATH.</summary>
    public string Ffprobe { get; set; } = "";

    /// <summary>How long ffprobe may look at one file.</summary>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many files are probed at once.</summary>
    public int Probes { get; set; } = 2;

    /// <summary>How long ffmpeg may take for the pictures of one film.</summary>
    public TimeSpan PictureTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How much room pictures may take in the data folder; beyond it the longest unused goes, to be made again when it is looked at.</summary>
    public int PictureCacheMegabytes { get; set; } = 2_000;

    /// <summary>Whether films are sent at a measured pace, so that a thin link keeps room for the clock.</summary>
    public bool Pace { get; set; } = true;

    /// <summary>How much film is sent at once before pacing begins.</summary>
    public TimeSpan PaceBurst { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many times faster than the film plays it is sent after the burst.</summary>
    public double PaceFactor { get; set; } = 2;

    /// <summary>How long a folder must be quiet after a change before it is scanned again.</summary>
    public TimeSpan WatchQuiet { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often every library is scanned in any case: disks over the network tell nothing of their changes.</summary>
    public TimeSpan RescanEvery { get; set; } = TimeSpan.FromHours(6);
}
