using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using WatchParty.Support.Parties;

namespace WatchParty.Support.Histories;

/// <summary>Asks the server for clients, and writes down what was asked and what came of it.</summary>
/// <param name="misheard">Sabotage of the client, to prove that a check can fail: what it believes it was answered.</param>
/// <param name="mayHappenLate">
/// Of several silos, one that is alive may still do what one that is not has handed on, or what it had lying before it when it
/// stood still. So what nobody answers may happen until <see cref="Settle"/>.
/// </param>
public sealed class Recorder(History history, Func<Outcome, Outcome>? misheard = null, bool mayHappenLate = false)
{
    private readonly ConcurrentQueue<(string Room, Call Call)> _unanswered = [];

    public History History => history;

    public async Task<Outcome> AskAsync(Friend who, string room, RoomOperation asked)
    {
        var from = history.Now();
        var outcome = await OutcomeAsync(() => SendAsync(new Guest(who, room), who, room, asked));
        var call = new Call(asked, outcome, from, history.Now());
        if (mayHappenLate && outcome is Outcome.Unknown)
            _unanswered.Enqueue((room, call));
        else
            history.Add(room, call);
        return outcome;
    }

    /// <summary>By now everything has happened that was ever going to. To be called before the history is judged.</summary>
    public void Settle()
    {
        while (_unanswered.TryDequeue(out var unanswered))
            history.Add(unanswered.Room, unanswered.Call with { Until = history.Now() });
    }

    /// <summary>Opens a room; asked again with the same key, it finds the one that the first call opened.</summary>
    public async Task<(Outcome Outcome, string? Room)> OpenAsync(Friend host, string item, Opening opening)
    {
        string? room = null;
        opening.From.Add(history.Now());
        var outcome = await OutcomeAsync(async () =>
        {
            var invites = opening.Asked.Invited.Select(one => new { user_id = one.Key, role = one.Value });
            var answer = await host.PostAsync("watch-party/rooms", new { item_id = item, invites, password = opening.Asked.Password }, opening.Key);
            room = (string?)answer.Body?["room_id"];
            return answer;
        });
        opening.Until.Add(history.Now());
        if (room is not null)
        {
            foreach (var (from, until) in opening.From.SkipLast(1).Zip(opening.Until.SkipLast(1)))
                history.Add(room, new Call(opening.Asked, new Outcome.Unknown(), from, until));
            history.Add(room, new Call(opening.Asked, outcome, opening.From[^1], opening.Until[^1]));
        }

        return (outcome, room);
    }

    private async Task<Outcome> OutcomeAsync(Func<Task<Answer>> ask)
    {
        Outcome outcome;
        try
        {
            outcome = Of(await ask());
        }
        catch (Exception gone) when (gone.IsOutOfReach() || gone is OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            outcome = new Outcome.Unknown();
        }

        return misheard?.Invoke(outcome) ?? outcome;
    }

    private static Outcome Of(Answer answer) => answer.Status switch
    {
        < 300 => new Outcome.Done(answer.Body is JsonObject details && details.ContainsKey("my_status") ? RoomSeen.From(details) : null),
        429 or >= 500 => new Outcome.Failed($"{answer.Status} {answer.Code}{(answer.Headers.RetryAfter is null ? ", without Retry-After" : "")}"),
        _ => new Outcome.Refused(answer.Code ?? $"{answer.Status}"),
    };

    private static Task<Answer> SendAsync(Guest guest, Friend who, string room, RoomOperation asked) => asked switch
    {
        RoomOperation.Invite invite => who.PostAsync($"watch-party/rooms/{room}/invites", new { invites = new[] { new { user_id = invite.Whom, role = invite.Role } } }),
        RoomOperation.Withdraw withdraw => who.DeleteAsync($"watch-party/rooms/{room}/invites/{withdraw.Whom}"),
        RoomOperation.Join join => guest.JoinAsync(join.Password),
        RoomOperation.Decline => guest.DeclineAsync(),
        RoomOperation.Leave => guest.LeaveAsync(),
        RoomOperation.Kick kick => who.PostAsync($"watch-party/rooms/{room}/members/{kick.Whom}/kick"),
        RoomOperation.ChangeRole change => who.PatchAsync($"watch-party/rooms/{room}/members/{change.Whom}", new { role = change.Role }),
        RoomOperation.ChangePolicy change => guest.ChangeAsync(new { policy = new { default_join_role = change.JoinRole, invite_only = change.InviteOnly } }),
        RoomOperation.ChangePassword change => guest.ChangeAsync(new { password = change.Password }),
        RoomOperation.End => guest.EndAsync(),
        RoomOperation.Look => guest.LookAsync(),
        _ => throw new UnreachableException(),
    };
}

/// <summary>One wish for a room, however often it is asked.</summary>
public sealed record Opening(RoomOperation.Open Asked, string Key)
{
    internal List<long> From { get; } = [];

    internal List<long> Until { get; } = [];
}
