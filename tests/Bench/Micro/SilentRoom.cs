using System.Collections.Immutable;
using WatchParty.Gateway;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Bench.Micro;

/// <summary>A room that answers one question: how it is.</summary>
internal sealed class SilentRoom(RoomSnapshot room) : IRoomGrain
{
    public Task<Attendance> AttendAsync(GatewayId gateway, ImmutableArray<Attendee> attendees) => Task.FromResult(new Attendance(room, []));

    public Task<RoomReply> OpenAsync(Actor host, OpenRoom request) => throw new NotSupportedException();

    public Task<RoomReply> IssueAsync(Actor actor, RoomCommand command) => throw new NotSupportedException();

    public Task<RoomReply> LookAsync(Actor viewer) => throw new NotSupportedException();

    public Task<RoomSummary?> SummariseAsync() => throw new NotSupportedException();

    public Task<Knock> KnockAsync(Actor visitor) => throw new NotSupportedException();

    public Task ReportAsync(Meter meter) => throw new NotSupportedException();

    public Task RecheckAsync(UserId user) => throw new NotSupportedException();

    public Task RecheckFilmAsync() => throw new NotSupportedException();

    public Task<bool> WakeAsync() => throw new NotSupportedException();
}
