using System.Collections.Immutable;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Storage;

namespace WatchParty.Inbox;

/// <summary>The one place where inboxes become records and come back.</summary>
internal static class InboxRecords
{
    public static InboxRecord From(Domain.Inbox inbox) => new()
    {
        Version = inbox.Version,
        Cards = [.. inbox.Rooms.Select(From)],
        Removed = [.. inbox.Removed.Select(entry => new InboxRecord.RemovalRecord
        {
            Room = entry.Key.ToString(),
            Version = entry.Value.Version,
            At = Stored.Time(entry.Value.At),
        })],
        Keys = [.. inbox.Keys.Select(entry => new InboxRecord.KeyRecord
        {
            Key = entry.Key,
            Fingerprint = entry.Value.Fingerprint,
            Room = entry.Value.Room.ToString(),
            At = Stored.Time(entry.Value.At),
        })],
    };

    public static Domain.Inbox ToInbox(InboxRecord record, UserId user) => new(
        user,
        record.Version,
        record.Cards.Select(ToCard).ToImmutableDictionary(card => card.Room),
        record.Removed.ToImmutableDictionary(one => Stored.Id<RoomId>(one.Room), one => new Domain.Inbox.Removal(one.Version, Stored.Time(one.At))),
        record.Keys.ToImmutableDictionary(
            one => one.Key,
            one => new Domain.Inbox.UsedKey(one.Fingerprint, Stored.Id<RoomId>(one.Room), Stored.Time(one.At))),
        ImmutableDictionary<RoomId, DateTimeOffset>.Empty);

    private static InboxRecord.CardRecord From(RoomCard card) => new()
    {
        Room = card.Room.ToString(),
        Version = card.Version,
        Item = card.Item.ToString(),
        ItemTitle = card.ItemTitle,
        ItemKind = Stored.Word(card.ItemKind),
        Host = card.Host.ToString(),
        HostUsername = card.HostUsername,
        CreatedAt = Stored.Time(card.CreatedAt),
        PasswordRequired = card.PasswordRequired,
        Role = Stored.Word(card.Role),
        Status = Stored.Word(card.Status),
    };

    private static RoomCard ToCard(InboxRecord.CardRecord card) => new(
        Stored.Id<RoomId>(card.Room),
        card.Version,
        Stored.Id<ItemId>(card.Item),
        card.ItemTitle,
        Stored.Word<MediaKind>(card.ItemKind),
        Stored.Id<UserId>(card.Host),
        card.HostUsername,
        Stored.Time(card.CreatedAt),
        card.PasswordRequired,
        Stored.Word<Role>(card.Role),
        Stored.Word<MemberStatus>(card.Status));
}
