using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using WatchParty.Gateway;
using WatchParty.People;
using WatchParty.Rooms.Domain;
using WatchParty.Time;

namespace WatchParty.Rooms;

/// <summary>The door of a room: look up the facts, let the rules decide, commit. What committing means is in the other half.</summary>
[GrainType("room")]
internal sealed partial class RoomGrain(
    [PersistentState("room", "Default")] IPersistentState<RoomRecord> state,
    FactFinder facts,
    VersionBoard versions,
    RoomMetrics metrics,
    ServerClock clock,
    ILogger<RoomGrain> logger) : Grain, IRoomGrain, IRoomAlarm, IDisposable
{
    private Room? _room;
    private Roster? _roster;
    private Meters _meters = Meters.None;
    private PasswordTries _tries = PasswordTries.None;

    private RoomId Id => new(this.GetPrimaryKey());

    public async Task<RoomReply> OpenAsync(Actor host, OpenRoom request)
    {
        if (_room is not null)
        {
            if (_room.OpenedBy != host.User)
                return new RoomReply.Refused(Refusal.RoomNotFound);

            await DeliverAsync();
            return Accepted(host);
        }

        var known = await facts.ForAsync(host, request);
        switch (OpeningRules.Open(host, request, known))
        {
            case Verdict.Refuse(var reason, var who):
                return new RoomReply.Refused(reason, who, null);

            case Verdict.Accept(var changes):
                // Listed first: a listed room that was never saved harms nobody, an unlisted one would be forgotten.
                await RoomDirectory.For(GrainFactory, Id).AddAsync(Id);
                await CommitAsync(Room.Begin(Id, changes.OfType<Change.Opened>().Single(), known.Now), changes, known.Now);
                RoomLog.Opened(logger, Id, host.User, request.Invites.Length);
                return Accepted(host);

            default:
                throw new UnreachableException();
        }
    }

    public async Task<RoomReply> IssueAsync(Actor actor, RoomCommand command)
    {
        if (_room is null)
            return new RoomReply.Refused(Refusal.RoomNotFound);

        var known = await facts.ForAsync(_room, actor, command, LargestRoundTrip);
        switch (RoomRules.Decide(_room, actor, command, known))
        {
            case Verdict.Refuse(var reason, var who):
                return new RoomReply.Refused(reason, who, null);

            case Verdict.Accept(var changes):
                await CommitAsync(_room, changes, known.Now);
                if (command is RoomCommand.Join { LockOpened: not null })
                    _tries = _tries.GiveBack(actor.User);
                return Accepted(actor);

            default:
                throw new UnreachableException();
        }
    }

    public async Task<RoomReply> LookAsync(Actor viewer)
    {
        if (_room is null)
            return new RoomReply.Refused(Refusal.RoomNotFound);

        var known = await facts.AboutAsync([viewer.User], item: null);
        return known.MaySee(viewer.User, _room.Item.Library)
            ? Accepted(viewer)
            : new RoomReply.Refused(Refusal.LibraryAccessDenied);
    }

    public Task<RoomSummary?> SummariseAsync() =>
        Task.FromResult(_room is { IsEnded: false } ? RoomView.Summary(_room) : null);

    public async Task<Knock> KnockAsync(Actor visitor)
    {
        if (_room is null)
            return new Knock.Refused(Refusal.RoomNotFound, null);

        var known = await facts.AboutAsync([visitor.User], item: null);
        if (DoorRules.ReasonAgainst(_room, visitor, known) is { } reason)
            return new Knock.Refused(reason, null);
        if (!DoorRules.NeedsPassword(_room, visitor))
            return new Knock.Open();
        if (_tries.WaitOf(visitor.User, known.Now, facts.Rooms) is { } wait)
            return new Knock.Refused(Refusal.TooManyWrongPasswords, wait);

        _tries = _tries.Count(visitor.User, known.Now, facts.Rooms);
        return new Knock.Locked(_room.Lock.Version, _room.Lock.PasswordHash!);
    }

    public async Task<Attendance> AttendAsync(GatewayId gateway, ImmutableArray<Attendee> attendees)
    {
        if (_room is null)
            return new Attendance(null, [.. attendees.Select(one => one.User).Distinct().Select(user => new MemberRemoval(user, RemovalReason.AccessLost))]);

        await ReactAsync(new Occurrence.Attended(gateway, attendees), facts.Now(LargestRoundTrip));
        return new Attendance(RoomView.Snapshot(_room, Roster), _room.Strangers(attendees));
    }

    public Task ReportAsync(Meter meter)
    {
        if (_room is { Screening.Playing: true })
        {
            metrics.Report(meter);
            _metersDue ??= clock.GetUtcNow() + facts.Sync.MeterInterval;
        }

        _meters = _meters.Take(meter, clock.GetUtcNow());
        SetAlarm();
        return Task.CompletedTask;
    }

    public async Task RecheckAsync(UserId user)
    {
        if (_room?.Find(user) is { HasPlace: true })
            await RecheckAsync([user]);
    }

    public Task RecheckFilmAsync() => _room is { IsEnded: false } ? RecheckEverybodyAsync() : Task.CompletedTask;

    public async Task<bool> WakeAsync()
    {
        if (_room is null)
        {
            // Its opening was refused by the storage after it had been listed.
            await RoomDirectory.For(GrainFactory, Id).RemoveAsync(Id);
            return false;
        }

        await ReactAsync(new Occurrence.TimePassed(), facts.Now(LargestRoundTrip));
        await RecheckEverybodyAsync();
        await DeliverAsync();
        return !_room.IsEnded;
    }

    private TimeSpan LargestRoundTrip => _meters.LargestRoundTrip(_room!, clock.GetUtcNow(), facts.Sync.MeterLifetime);

    private Roster Roster => _roster = Roster.Of(_room!, _roster);

    private RoomReply.Accepted Accepted(Actor actor) => new(RoomView.SnapshotFor(_room!, Roster, actor.User));

    private async Task RecheckAsync(ImmutableArray<UserId> users)
    {
        var known = await facts.AboutAsync(users, _room!.Item.Id);
        await ReactAsync(new Occurrence.Rechecked(users), known with { RoundTrip = LargestRoundTrip });
    }

    private Task ReactAsync(Occurrence occurrence, Facts known) =>
        CommitAsync(_room!, RoomRules.React(_room!, occurrence, known), known.Now);
}
