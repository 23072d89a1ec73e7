using System.Collections.Concurrent;
using System.Diagnostics;
using WatchParty.Faults.Load;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Crashes;

/// <summary>Looks at everything while the crowd rests. What an inbox still lacks may arrive within five seconds.</summary>
internal sealed class Inspector(Crowd crowd)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public async Task<Inspection> LookAsync(Func<RoomHint, bool> which)
    {
        var rooms = new ConcurrentDictionary<string, RoomSeen>(StringComparer.Ordinal);
        await Task.WhenAll(crowd.Rooms.Where(which).Select(async room =>
        {
            if (await SeeAsync(room) is { } seen)
                rooms[room.Id] = seen;
        }));
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var inspection = new Inspection(rooms, await InboxesAsync());
            if (HistoryChecker.IsAtRest(inspection) || waited.Elapsed > s_patience)
                return inspection;
            await Task.Delay(50);
        }
    }

    /// <summary>Through the eyes of the host, whom the server's admin is told. Both looks are part of the history.</summary>
    private async Task<RoomSeen?> SeeAsync(RoomHint room)
    {
        var admin = crowd.House.Admin;
        if (await crowd.Recorder.AskAsync(admin, room.Id, new RoomOperation.Look(admin.Id)) is not Outcome.Done { Seen.Host: var host })
            return null;
        var hostSelf = crowd.People.Single(person => person.Id == host);
        if (await crowd.Recorder.AskAsync(hostSelf, room.Id, new RoomOperation.Look(host)) is not Outcome.Done { Seen: { } seen })
            return null;
        (room.Host, room.IsEnded) = (seen.Host, seen.Ended);
        foreach (var (person, place) in seen.People ?? new Dictionary<string, PersonSeen>())
            room.Statuses[person] = place.Status;
        return seen;
    }

    private async Task<IReadOnlyDictionary<string, InboxSeen>> InboxesAsync()
    {
        var inboxes = await Task.WhenAll(crowd.People.Select(async person => KeyValuePair.Create(person.Id, await InboxAsync(person))));
        return inboxes.ToDictionary(StringComparer.Ordinal);
    }

    private static async Task<InboxSeen> InboxAsync(Friend person) => new(
        (await person.GetAsync("watch-party/invites").MustSucceed()).Items.Select(invite => (string)invite["room_id"]!).ToHashSet(),
        (await person.GetAsync("watch-party/rooms?limit=200").MustSucceed())["items"]!.AsArray().Select(room => (string)room!["room_id"]!).ToHashSet());
}
