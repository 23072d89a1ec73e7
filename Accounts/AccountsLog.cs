using Microsoft.Extensions.Logging;
using WatchParty.People;

namespace WatchParty.Accounts;

/// <summary>Names and addresses that a stranger may choose are never logged here: ids say enough.</summary>
internal static partial class AccountsLog
{
    [LoggerMessage(LogLevel.Warning, "Could not save that session {Session} was used")]
    public static partial void SessionSeenNotSaved(this ILogger log, SessionId session, Exception cause);

    [LoggerMessage(LogLevel.Error, "Could not tell the sockets that user {User} changed; they find out by their own check")]
    public static partial void PeopleNewsLost(this ILogger log, UserId user, Exception cause);
}
