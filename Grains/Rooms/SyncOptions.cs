namespace WatchParty.Rooms;

/// <summary>Settings <c>Sync:*</c>: how a room keeps its members together.</summary>
public sealed class SyncOptions
{
    public const string Section = "Sync";

    /// <summary>Added to the largest recent round trip: time for a decoder to stand at the frame.</summary>
    public TimeSpan LeadMargin { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Added instead when the film goes on at another place: time to decode from the key frame before it.</summary>
    public TimeSpan SeekMargin { get; set; } = TimeSpan.FromMilliseconds(200);

    public TimeSpan MinLead { get; set; } = TimeSpan.FromMilliseconds(80);

    /// <summary>One slow member delays a start by no more than this.</summary>
    public TimeSpan MaxLead { get; set; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>The lead all see when a lobby becomes ready.</summary>
    public TimeSpan Countdown { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Shorter stalls stop nobody.</summary>
    public TimeSpan StallTolerance { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long a room waits for somebody who is buffering.</summary>
    public TimeSpan BufferingPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How far from the timeline a play or pause may be when it comes from somebody who may not seek.</summary>
    public TimeSpan PositionTolerance { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Within how long a change of playback is saved.</summary>
    public TimeSpan SaveDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How often the position is saved while playing.</summary>
    public TimeSpan SaveInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A film goes on by itself after an outage shorter than this.</summary>
    public TimeSpan OutageTolerance { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the members' measurements are passed on while playing.</summary>
    public TimeSpan MeterInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>For how long a measured round trip counts.</summary>
    public TimeSpan MeterLifetime { get; set; } = TimeSpan.FromSeconds(30);
}
