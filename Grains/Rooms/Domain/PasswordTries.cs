using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>Passwords tried at the door and not yet found right. Counted before anything is hashed.</summary>
internal sealed record PasswordTries(ImmutableList<(UserId User, DateTimeOffset At)> Tries)
{
    public static PasswordTries None { get; } = new([]);

    /// <summary>How long this visitor has to wait; null when they may try now.</summary>
    public TimeSpan? WaitOf(UserId user, DateTimeOffset now, RoomOptions options)
    {
        var recent = Tries.Where(one => one.At + options.PasswordWindow > now).ToArray();
        return Max(
            Wait([.. recent.Where(one => one.User == user)], options.PasswordTriesPerUser),
            Wait(recent, options.PasswordTriesPerRoom));

        TimeSpan? Wait((UserId User, DateTimeOffset At)[] tries, int limit) =>
            tries.Length >= limit ? tries[^limit].At + options.PasswordWindow - now : null;
    }

    public PasswordTries Count(UserId user, DateTimeOffset now, RoomOptions options) =>
        new(Tries.RemoveAll(one => one.At + options.PasswordWindow <= now).Add((user, now)));

    public PasswordTries GiveBack(UserId user)
    {
        var last = Tries.FindLastIndex(one => one.User == user);
        return last < 0 ? this : new(Tries.RemoveAt(last));
    }

    private static TimeSpan? Max(TimeSpan? one, TimeSpan? other) => one is null || other > one ? other : one;
}
