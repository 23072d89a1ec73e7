namespace WatchParty.Support.Revoking;

/// <summary>One way to lose a right, and what must come of it.</summary>
/// <param name="Room">The code with which the socket of the room is closed.</param>
/// <param name="EndsSession">Then the inbox's socket is closed with 4401 and its ticket is dead, too.</param>
/// <param name="CutsFilm">Who is only shown the door may still see the film alone.</param>
/// <param name="DoAsync">Takes the right away.</param>
public sealed record Way(string Name, int Room, bool EndsSession, bool CutsFilm, Func<Scene, Task> DoAsync)
{
    private const string NewPassword = "another horse";

    public static IReadOnlyList<Way> All { get; } =
    [
        new("library access removed", 4403, false, true, scene => scene.AdminChangesBobAsync(new { library_ids = Array.Empty<string>() })),
        new("user disabled", 4401, true, true, scene => scene.AdminChangesBobAsync(new { disabled = true })),
        new("user deleted", 4401, true, true, scene => scene.Admin.DeleteAsync($"users/{scene.Bob.Id}")),
        new("password changed elsewhere", 4401, true, true, scene => scene.BobElsewhere.PutAsync(
            "users/me/password", new { current_password = Parties.PartyHouse.Password, new_password = NewPassword })),
        new("password set by an admin", 4401, true, true, scene => scene.AdminChangesBobAsync(new { password = NewPassword })),
        new("signed out", 4401, true, true, scene => scene.Bob.PostAsync("auth/logout")),
        new("session ended elsewhere", 4401, true, true, scene => scene.BobElsewhere.DeleteAsync($"users/me/sessions/{scene.BobsSession}")),
        new("signed out everywhere else", 4401, true, true, scene => scene.BobElsewhere.DeleteAsync("users/me/sessions/all")),
        new("kicked", 4403, false, false, scene => scene.Host.PostAsync($"{scene.Room}/members/{scene.Bob.Id}/kick")),
        new("left in another window", 4405, false, false, scene => scene.Bob.PostAsync($"{scene.Room}/leave")),
        new("room ended", 4410, false, false, scene => scene.Host.PostAsync($"{scene.Room}/end")),
    ];

    public override string ToString() => Name;
}
