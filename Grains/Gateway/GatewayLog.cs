using Microsoft.Extensions.Logging;

namespace WatchParty.Gateway;

internal static partial class GatewayLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Gateway {Gateway} was not reached; it will ask again by itself")]
    public static partial void PublishFailed(ILogger logger, GatewayId gateway, Exception exception);
}
