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

    [LoggerMessage(LogLevel.Information, "User {User} signed in with session {Session}")]
    public static partial void SignedIn(this ILogger log, UserId user, SessionId session);

    [LoggerMessage(LogLevel.Information, "A sign-in was refused")]
    public static partial void SignInRefused(this ILogger log);

    [LoggerMessage(LogLevel.Information, "The server was set up by its first admin, user {User}")]
    public static partial void SetUp(this ILogger log, UserId user);
}
