using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WatchParty.Gateway;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Inbox;

[GrainType("inbox")]
internal sealed class UserInboxGrain(
    [PersistentState("inbox", "Default")] IPersistentState<InboxRecord> state,
    ServerClock clock,
    IOptions<RoomOptions> options,
    VersionBoard versions,
    ILogger<UserInboxGrain> logger) : Grain, IUserInboxGrain
{
    private readonly Dictionary<GatewayId, DateTimeOffset> _leases = [];
    private Domain.Inbox _inbox = Domain.Inbox.Empty(default);
    private GatewayPublisher? _gateways;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _inbox = InboxRecords.ToInbox(state.State, new UserId(this.GetPrimaryKey()));
        _gateways = new GatewayPublisher(this.GetStreamProvider(GatewayStream.Provider), logger);
        versions.Post(this.GetGrainId(), _inbox.Version);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        versions.Remove(this.GetGrainId());
        return Task.CompletedTask;
    }

    public Task PutAsync(RoomCard card) => CommitAsync(_inbox.Put(card));

    public Task RemoveAsync(RoomId room, long version) => CommitAsync(_inbox.Remove(room, version, clock.GetUtcNow()));

    public Task<ImmutableArray<RoomCard>> ListInvitesAsync() => Task.FromResult(_inbox.Invites);

    public Task<int> CountInvitesAsync() => Task.FromResult(_inbox.Invites.Length);

    public Task<ImmutableArray<RoomCard>> ListRoomsAsync() => Task.FromResult(_inbox.Rooms);

    public async Task<Reservation> ReserveAsync(IdempotencyKey? key)
    {
        var (after, answer) = _inbox.Reserve(key, clock.GetUtcNow(), options.Value.MaxOpenPerHost);

        // Only a key has to outlive a crash; a place without one is asked for again.
        if (after.Keys != _inbox.Keys)
            await state.SaveAsync(InboxRecords.From(after), this);
        _inbox = after;
        return answer;
    }

    public Task<InboxEvent> AttachAsync(GatewayId gateway)
    {
        _leases[gateway] = clock.GetUtcNow() + options.Value.GatewayLease;
        return Task.FromResult(Event());
    }

    public Task DetachAsync(GatewayId gateway)
    {
        _leases.Remove(gateway);
        return Task.CompletedTask;
    }

    private async Task CommitAsync(Domain.Inbox after)
    {
        if (ReferenceEquals(after, _inbox))
            return;

        await state.SaveAsync(InboxRecords.From(after), this);
        _inbox = after;
        versions.Post(this.GetGrainId(), after.Version);
        await _gateways!.PublishAsync(Attached(), new GatewayEvent.FromInbox(Event()));
    }

    private InboxEvent Event() => new(_inbox.User, _inbox.Version, _inbox.Invites);

    private GatewayId[] Attached()
    {
        foreach (var expired in _leases.Where(lease => lease.Value <= clock.GetUtcNow()).Select(lease => lease.Key).ToArray())
            _leases.Remove(expired);
        return [.. _leases.Keys];
    }
}
