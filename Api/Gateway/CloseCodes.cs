using System.Diagnostics;
using WatchParty.Rooms;

namespace WatchParty.Api.Gateway;

internal static class CloseCodes
{
    /// <summary>For people who read it in a developer console.</summary>
    public static string Reason(this CloseCode code) => code switch
    {
        CloseCode.Goodbye => "Goodbye.",
        CloseCode.Binary => "Only text messages are understood.",
        CloseCode.NotTheProtocol => "Too many messages were not of this protocol.",
        CloseCode.TooLong => "The message is too long.",
        CloseCode.Restarting => "The server restarts; come back in a moment.",
        CloseCode.TryAgainLater => "The server has trouble at the moment; come back in a moment.",
        CloseCode.NotAuthenticated => "Not signed in, or the ticket is not good.",
        CloseCode.AccessRevoked => "You have no access to this room.",
        CloseCode.Left => "You left the room.",
        CloseCode.Silent => "Nothing was heard from you for too long.",
        CloseCode.Replaced => "A newer connection of yours took this place.",
        CloseCode.RoomEnded => "The watch party is over.",
        CloseCode.TooSlow => "You did not read fast enough; connect again.",
        CloseCode.TooManyMessages => "You sent too many messages.",
        _ => throw new UnreachableException(),
    };

    public static CloseCode For(RemovalReason reason) => reason switch
    {
        RemovalReason.Left => CloseCode.Left,
        RemovalReason.Kicked or RemovalReason.AccessLost => CloseCode.AccessRevoked,
        RemovalReason.AccountClosed => CloseCode.NotAuthenticated,
        _ => throw new UnreachableException(),
    };
}
