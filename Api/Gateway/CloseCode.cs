namespace WatchParty.Api.Gateway;

/// <summary>Why a socket was closed. The number tells the client whether to come back.</summary>
internal enum CloseCode
{
    Goodbye = 1000,
    Binary = 1003,
    NotTheProtocol = 1008,
    TooLong = 1009,
    Restarting = 1012,
    TryAgainLater = 1013,
    NotAuthenticated = 4401,
    AccessRevoked = 4403,
    Left = 4405,
    Silent = 4408,
    Replaced = 4409,
    RoomEnded = 4410,
    TooSlow = 4420,
    TooManyMessages = 4429,
}
