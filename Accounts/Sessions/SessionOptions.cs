namespace WatchParty.Accounts.Sessions;

/// <summary>Settings <c>Sessions:*</c>.</summary>
public sealed class SessionOptions
{
    public const string Section = "Sessions";

    /// <summary>A session nobody used for this long has ended.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(24);

    /// <summary>A session this old has ended, however busy it is.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How stale the stored "last seen" may be, so that not every request becomes a write.</summary>
    public TimeSpan SeenEvery { get; set; } = TimeSpan.FromMinutes(1);
}
