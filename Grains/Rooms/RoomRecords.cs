using System.Collections.Immutable;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms.Domain;
using WatchParty.Storage;

namespace WatchParty.Rooms;

/// <summary>The one place where rooms become records and come back.</summary>
internal static class RoomRecords
{
    /// <summary>
    /// Versions handed out before the next save. A restarted room begins at the stored ceiling, so no version
    /// that was published but never saved is used twice.
    /// </summary>
    private const long VersionReserve = 10_000;

    public static RoomRecord From(Room room, StoredPeople people, IEnumerable<UserId> outbox, DateTimeOffset now) => new()
    {
        VersionCeiling = room.Version + VersionReserve,
        SavedAt = Stored.Time(now),
        CreatedAt = Stored.Time(room.CreatedAt),
        IdleSince = Stored.Time(room.IdleSince),
        Ended = room.EndReason is { } reason ? Stored.Word(reason) : null,
        OpenedBy = room.OpenedBy.ToString(),
        Host = room.Host.ToString(),
        Item = From(room.Item),
        Policy = From(room.Policy),
        LockVersion = room.Lock.Version,
        PasswordHash = room.Lock.PasswordHash,
        Playback = From(room.Screening),
        People = people.Records,
        Outbox = [.. outbox.Select(user => user.ToString()).Order(StringComparer.Ordinal)],
    };

    public static ImmutableHashSet<UserId> OutboxOf(RoomRecord record) => [.. record.Outbox.Select(Stored.Id<UserId>)];

    public static Room ToRoom(RoomRecord record, RoomId id, DateTimeOffset now, SyncOptions sync)
    {
        var item = ToItem(record.Item);
        return new Room(
            id,
            record.VersionCeiling,
            Stored.WordOrNull<EndReason>(record.Ended),
            Stored.Id<UserId>(record.OpenedBy),
            Stored.Id<UserId>(record.Host),
            item,
            ToPolicy(record.Policy),
            new DoorLock(record.LockVersion, record.PasswordHash),
            Restart.Of(ToScreening(record.Playback, item.Duration), Stored.Time(record.SavedAt), now, sync),
            record.People.Select(ToPerson).ToImmutableDictionary(person => person.User),
            Stored.Time(record.CreatedAt),
            Sockets.None,
            ImmutableDictionary<UserId, Player>.Empty,
            Stored.Time(record.IdleSince) ?? now,
            HostAwaySince: null);
    }

    private static RoomRecord.ItemRecord From(MediaItem item) => new()
    {
        Id = item.Id.ToString(),
        Library = item.Library.ToString(),
        Kind = Stored.Word(item.Kind),
        Title = item.Title,
        DurationMs = (long?)item.Duration?.TotalMilliseconds,
        HasFile = item.HasFile,
    };

    private static MediaItem ToItem(RoomRecord.ItemRecord item) => new(
        Stored.Id<ItemId>(item.Id),
        Stored.Id<LibraryId>(item.Library),
        Stored.Word<MediaKind>(item.Kind),
        item.Title,
        item.DurationMs is { } duration ? TimeSpan.FromMilliseconds(duration) : null,
        item.HasFile);

    private static RoomRecord.PolicyRecord From(RoomPolicy policy) => new()
    {
        AllowNonHostPlayPause = policy.AllowNonHostPlayPause,
        AllowNonHostSeek = policy.AllowNonHostSeek,
        DefaultJoinRole = Stored.Word(policy.DefaultJoinRole),
        InviteOnly = policy.InviteOnly,
        WaitForBuffering = policy.WaitForBuffering,
        RequireReady = policy.RequireReady,
        AllowChat = policy.AllowChat,
    };

    private static RoomPolicy ToPolicy(RoomRecord.PolicyRecord policy) => new(
        policy.AllowNonHostPlayPause,
        policy.AllowNonHostSeek,
        Stored.Word<Role>(policy.DefaultJoinRole),
        policy.InviteOnly,
        policy.WaitForBuffering,
        policy.RequireReady,
        policy.AllowChat);

    private static RoomRecord.PlaybackRecord From(Screening screening) => new()
    {
        Playing = screening.Timeline.Playing,
        PositionMs = (long)screening.Timeline.Position.TotalMilliseconds,
        Since = Stored.Time(screening.Timeline.Since),
        Rate = screening.Timeline.Rate,
        PausedReason = screening.PausedReason is { } reason ? Stored.Word(reason) : null,
        ChangedBy = screening.ChangedBy?.ToString(),
        Started = screening.Started,
    };

    private static Screening ToScreening(RoomRecord.PlaybackRecord playback, TimeSpan? duration) => new(
        new Timeline(playback.Playing, TimeSpan.FromMilliseconds(playback.PositionMs), Stored.Time(playback.Since), playback.Rate, duration),
        Stored.WordOrNull<PausedReason>(playback.PausedReason),
        Stored.IdOrNull<UserId>(playback.ChangedBy),
        WaitingFor: [],
        WaitingSince: null,
        LeftBehind: [],
        playback.Started);

    public static RoomRecord.PersonRecord From(Participant person) => new()
    {
        User = person.User.ToString(),
        Username = person.Username,
        Role = Stored.Word(person.Role),
        Status = Stored.Word(person.Status),
        PlayPause = person.Permissions.PlayPause,
        Seek = person.Permissions.Seek,
        InvitedBy = person.InvitedBy?.ToString(),
        InvitedAt = Stored.Time(person.InvitedAt),
        JoinedAt = Stored.Time(person.JoinedAt),
        LastSeenAt = Stored.Time(person.LastSeenAt),
    };

    private static Participant ToPerson(RoomRecord.PersonRecord person) => new(
        Stored.Id<UserId>(person.User),
        person.Username,
        Stored.Word<Role>(person.Role),
        Stored.Word<MemberStatus>(person.Status),
        new MemberPermissions(person.PlayPause, person.Seek),
        Stored.IdOrNull<UserId>(person.InvitedBy),
        Stored.Time(person.InvitedAt),
        Stored.Time(person.JoinedAt),
        Stored.Time(person.LastSeenAt));
}
