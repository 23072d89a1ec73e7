using System.Collections.Immutable;
using WatchParty.Gateway;
using WatchParty.People;
using WatchParty.Rooms.Domain;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Rooms;

/// <summary>Saving, delivering, telling, and doing so again in time.</summary>
internal sealed partial class RoomGrain
{
    private static readonly TimeSpan s_restAfterFailure = TimeSpan.FromSeconds(1);

    private GatewayPublisher? _gateways;
    private CardDelivery? _delivery;
    private Alarm? _alarm;

    private ImmutableHashSet<UserId> _outbox = [];
    private int _failedDeliveries;

    /// <summary>The save of a play position, if one is under way.</summary>
    private Task _checkpoint = Task.CompletedTask;
    private long _savedCeiling;
    private StoredPeople? _stored;

    private DateTimeOffset? _saveDue;
    private DateTimeOffset? _deliveryDue;
    private DateTimeOffset? _metersDue;
    private DateTimeOffset? _recheckDue;
    private DateTimeOffset _restUntil;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _gateways = new GatewayPublisher(this.GetStreamProvider(GatewayStream.Provider), logger);
        _delivery = new CardDelivery(GrainFactory, clock, facts.Rooms.DeliveryTimeout, logger);
        _alarm = new Alarm(clock, this.AsReference<IRoomAlarm>().RingAsync);
        if (state.RecordExists)
        {
            _room = RoomRecords.ToRoom(state.State, Id, clock.GetUtcNow(), facts.Sync);
            _outbox = RoomRecords.OutboxOf(state.State);
            _savedCeiling = state.State.VersionCeiling;
            versions.Post(this.GetGrainId(), _room.Version);
            _deliveryDue = _outbox.IsEmpty ? null : clock.GetUtcNow();
            SetAlarm();
        }

        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // Before anything else: a ring would bring the room straight back to memory.
        Dispose();
        versions.Remove(this.GetGrainId());
        await _checkpoint;
        if (_saveDue is not null)
            await CheckpointAsync();
    }

    public void Dispose() => _alarm?.Dispose();

    public async Task RingAsync()
    {
        if (_room is null)
            return;

        try
        {
            await ReactAsync(new Occurrence.TimePassed(), facts.Now(LargestRoundTrip));
            if (IsDue(_recheckDue))
                await RecheckEverybodyAsync();
            if (IsDue(_metersDue))
                await PublishMetersAsync();
            if (IsDue(_deliveryDue))
                await DeliverAsync();
            if (IsDue(_saveDue))
                BeginCheckpoint();
        }
        catch (Exception exception)
        {
            // Nobody waits for a deadline: without a rest the same one would ring again at once.
            _restUntil = clock.GetUtcNow() + s_restAfterFailure;
            RoomLog.AlarmFailed(logger, Id, exception);
        }
        finally
        {
            SetAlarm();
        }
    }

    /// <summary>
    /// Makes the changes true. People and rules: saved, brought to the inboxes, told. Playback and presence: told, and saved soon after.
    /// </summary>
    private async Task CommitAsync(Room before, ImmutableArray<Change> changes, DateTimeOffset now)
    {
        var after = before.Apply(changes, now);
        var durable = changes.Any(change => change.IsDurable);
        var outbox = durable ? _outbox.Union(Cards.Outdated(_room, after)) : _outbox;

        if (durable || after.Version >= _savedCeiling)
            await SaveOrAskAgainAsync(after, outbox);

        metrics.Change(before.Screening, after.Screening, now);
        _room = after;
        _outbox = outbox;
        versions.Post(this.GetGrainId(), after.Version);
        if (durable)
            await DeliverAsync();
        else if (changes.Any(change => change.IsVisible))
            SaveWithin(facts.Sync.SaveDelay);

        if (!after.Players.IsEmpty)
            _recheckDue ??= now + facts.Rooms.Recheck;
        if (RoomView.EventOf(after, changes) is { } told)
            await _gateways!.PublishAsync(Listeners(before, after), new GatewayEvent.FromRoom(told));
        if (after.EndReason is { } reason && before.EndReason is null)
            RoomLog.Ended(logger, Id, reason);

        SetAlarm();
    }

    private static IEnumerable<GatewayId> Listeners(Room before, Room after) => ReferenceEquals(before.Sockets, after.Sockets)
        ? after.Sockets.Gateways.Keys
        : before.Sockets.Gateways.Keys.Union(after.Sockets.Gateways.Keys);

    /// <summary>What was refused may have been done all the same: the next save, soon, will know.</summary>
    private async Task SaveOrAskAgainAsync(Room room, ImmutableHashSet<UserId> outbox)
    {
        await _checkpoint;
        try
        {
            await SaveAsync(room, outbox);
        }
        catch when (_room is not null)
        {
            SaveWithin(s_restAfterFailure);
            SetAlarm();
            throw;
        }
    }

    private async Task SaveAsync(Room room, ImmutableHashSet<UserId> outbox)
    {
        var now = clock.GetUtcNow();
        _stored = StoredPeople.Of(room, _stored);
        var record = RoomRecords.From(room, _stored, outbox, now);
        // What happens while this is saved asks for a save of its own.
        _saveDue = room.Screening.Playing ? now + facts.Sync.SaveInterval : null;
        await state.SaveAsync(record, this);
        _savedCeiling = record.VersionCeiling;
    }

    /// <summary>Nobody waits for it: a disk that is slow, or locked, holds up no pause. What must be saved waits for it.</summary>
    private void BeginCheckpoint()
    {
        if (_checkpoint.IsCompleted)
            _checkpoint = CheckpointAsync();
        else
            _saveDue = clock.GetUtcNow() + facts.Sync.SaveDelay;
    }

    private async Task CheckpointAsync()
    {
        try
        {
            await SaveAsync(_room!, _outbox);
        }
        catch (Exception exception)
        {
            // Safe to go on: what is not saved is a play position, and a longer outage pauses at the saved one.
            RoomLog.CheckpointFailed(logger, Id, exception);
            SaveWithin(s_restAfterFailure);
            SetAlarm();
        }
    }

    private void SaveWithin(TimeSpan delay)
    {
        var due = clock.GetUtcNow() + delay;
        _saveDue = _saveDue < due ? _saveDue : due;
    }

    private async Task DeliverAsync()
    {
        if (!_outbox.IsEmpty)
        {
            _outbox = await _delivery!.DeliverAsync(_room!, _outbox);
            SaveWithin(facts.Sync.SaveDelay);
        }

        var delivered = _outbox.IsEmpty && (!_room!.IsEnded || await TryUnlistAsync());
        _failedDeliveries = delivered ? 0 : _failedDeliveries + 1;
        _deliveryDue = delivered ? null : clock.GetUtcNow() + CardDelivery.WaitBefore(_failedDeliveries - 1);
        SetAlarm();
    }

    private async Task<bool> TryUnlistAsync()
    {
        try
        {
            await RoomDirectory.For(GrainFactory, Id).RemoveAsync(Id);
            return true;
        }
        catch (Exception exception)
        {
            // Safe to go on: a listed room that has ended only costs a wake-up, which tries this again.
            RoomLog.UnlistingFailed(logger, Id, exception);
            return false;
        }
    }

    private Task RecheckEverybodyAsync()
    {
        _recheckDue = null;
        return RecheckAsync([.. _room!.People.Keys]);
    }

    private Task PublishMetersAsync()
    {
        _metersDue = null;
        var recent = _meters.Recent(_room!, clock.GetUtcNow(), facts.Sync.MeterLifetime);
        return recent.IsEmpty
            ? Task.CompletedTask
            : _gateways!.PublishAsync(_room!.Sockets.Gateways.Keys, new GatewayEvent.FromRoom(new RoomEvent.Metered(Id, _room.Version, recent)));
    }

    private bool IsDue(DateTimeOffset? deadline) => deadline <= clock.GetUtcNow();

    private void SetAlarm()
    {
        if (_room is null)
            return;

        var next = Deadline.Earliest(DeadlineRules.Next(_room, facts.Rooms, facts.Sync), _saveDue, _deliveryDue, _metersDue, _recheckDue);
        _alarm!.SetFor(next < _restUntil ? _restUntil : next);
    }
}
