using WatchParty.Support.Parties;

namespace WatchParty.Support.Revoking;

/// <summary>Bob is in a room, signed in here and elsewhere.</summary>
public sealed class Scene(Friend admin, Friend host, Friend bob, Friend bobElsewhere, string bobsSession, string room)
{
    public Friend Admin => admin;

    public Friend Host => host;

    public Friend Bob => bob;

    public Friend BobElsewhere => bobElsewhere;

    /// <summary>The id of the session that the sockets and the film hang on.</summary>
    public string BobsSession => bobsSession;

    public string RoomId => room;

    public string Room => $"watch-party/rooms/{room}";

    public Task AdminChangesBobAsync(object change) => admin.PatchAsync($"users/{bob.Id}", change).MustSucceed();
}
