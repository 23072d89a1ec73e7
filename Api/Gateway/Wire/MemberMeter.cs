using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Gateway.Wire;

internal sealed record MemberMeter(UserId UserId, int ErrorMs, int RttMs, int BufferedMs)
{
    public static MemberMeter From(Meter meter) => new(
        meter.User,
        (int)meter.Error.TotalMilliseconds,
        (int)meter.RoundTrip.TotalMilliseconds,
        (int)meter.Buffered.TotalMilliseconds);
}
