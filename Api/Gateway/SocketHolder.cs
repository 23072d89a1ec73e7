using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Gateway;

/// <summary>Whose socket it is, and the sign-in with which it ends.</summary>
internal sealed record SocketHolder(UserId User, string Username, SessionId Session)
{
    /// <summary>What an admin may do beyond others goes over HTTP, where their rights are read anew.</summary>
    public Actor AsActor() => new(User, Username, IsAdmin: false);
}
