using WatchParty.Settings;
using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>How much one socket may say, and how much nonsense it may say.</summary>
internal sealed class MessageAllowance(SocketLimits limits, LimitsOptions scale, ServerClock clock)
{
    private readonly TokenBucket _messages = new(scale.Scaled(limits.MessagesPerSecond), scale.Scaled(limits.MessageBurst), clock);
    private readonly TokenBucket _reports = new(1 / limits.ReportInterval.TotalSeconds, 1, clock);
    private readonly RecentCount _refused = new(TimeSpan.FromSeconds(10), clock);
    private readonly RecentCount _invalid = new(TimeSpan.FromMinutes(1), clock);

    public bool TryMessage() => _messages.TryTake();

    public bool TryReport() => _reports.TryTake();

    /// <summary>True when refusing is no longer enough.</summary>
    public bool Refused() => _refused.Add() >= scale.Scaled(limits.MessagesOverLimit);

    /// <summary>True when this was one too many.</summary>
    public bool Invalid() => _invalid.Add() >= scale.Scaled(limits.InvalidMessagesPerMinute);
}
