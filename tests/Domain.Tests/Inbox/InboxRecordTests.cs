using System.Text.Json;
using WatchParty.Domain.Tests.Rooms;
using WatchParty.Inbox;
using WatchParty.Media;
using WatchParty.Rooms;

namespace WatchParty.Domain.Tests.Inbox;

public sealed class InboxRecordTests
{
    private static readonly string s_golden = Golden.Read("inbox-record.v1.json");

    [Fact]
    public void A_stored_inbox_is_written_with_the_names_it_has_always_had() =>
        Assert.Equal(s_golden, Golden.Write(InboxRecords.From(Inbox())));

    [Fact]
    public void An_inbox_stored_by_the_first_version_is_still_read() =>
        Assert.Equivalent(Inbox(), InboxRecords.ToInbox(JsonSerializer.Deserialize<InboxRecord>(s_golden)!, RoomWorld.Id("ana")), strict: true);

    private static WatchParty.Inbox.Domain.Inbox Inbox()
    {
        var room = new RoomId(Guid.Parse("00000000-0000-7000-8000-000000000001"));
        var ended = new RoomId(Guid.Parse("00000000-0000-7000-8000-000000000002"));
        var own = new RoomId(Guid.Parse("00000000-0000-7000-8000-000000000003"));
        var card = new RoomCard(
            room, 7, RoomWorld.Film.Id, "Dark · S01E02 · Lies", MediaKind.Episode, RoomWorld.Id("host"), "host", RoomWorld.Start,
            PasswordRequired: true, Role.Controller, MemberStatus.Invited);
        var inbox = WatchParty.Inbox.Domain.Inbox.Empty(RoomWorld.Id("ana")).Put(card).Remove(ended, 9, RoomWorld.Start);
        return inbox with { Keys = inbox.Keys.Add("key", new("fingerprint", own, RoomWorld.Start)) };
    }
}
