namespace WatchParty.Support.Parties;

/// <summary>A friend and what they do in one room.</summary>
public sealed class Guest(Friend friend, string room)
{
    private string Room => $"watch-party/rooms/{room}";

    public Friend Self => friend;

    public string Id => friend.Id;

    public Task<Answer> LookAsync() => friend.GetAsync(Room);

    public Task<Answer> JoinAsync(string? password = null) => friend.PostAsync($"{Room}/join", new { password });

    public Task<Answer> LeaveAsync() => friend.PostAsync($"{Room}/leave");

    public Task<Answer> EndAsync() => friend.PostAsync($"{Room}/end");

    public Task<Answer> DeclineAsync() => friend.PostAsync($"watch-party/invites/{room}/decline");

    public Task<Answer> ChangeAsync(object change) => friend.PatchAsync(Room, change);

    public Task<Answer> InviteAsync(Guest guest, string role = "viewer") =>
        friend.PostAsync($"{Room}/invites", new { invites = new[] { new { user_id = guest.Id, role } } });

    public Task<Answer> WithdrawAsync(Guest guest) => friend.DeleteAsync($"{Room}/invites/{guest.Id}");

    public Task<Answer> KickAsync(Guest guest) => friend.PostAsync($"{Room}/members/{guest.Id}/kick");

    public Task<Answer> ChangeMemberAsync(Guest guest, object change) => friend.PatchAsync($"{Room}/members/{guest.Id}", change);

    /// <summary>Whether the caller's inbox holds an invite to this room.</summary>
    public async Task<bool> IsInvitedAsync() =>
        (await friend.GetAsync("watch-party/invites").MustSucceed()).Items.Any(invite => (string?)invite["room_id"] == room);

    /// <summary>Whether the caller's list of rooms holds this one.</summary>
    public async Task<bool> HasRoomAsync() =>
        (await friend.GetAsync("watch-party/rooms?limit=200").MustSucceed())["items"]!.AsArray().Any(item => (string?)item!["room_id"] == room);
}
