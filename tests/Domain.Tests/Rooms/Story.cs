using System.Collections.Immutable;
using WatchParty.Gateway;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Rooms.Domain;
using static WatchParty.Domain.Tests.Rooms.RoomWorld;

namespace WatchParty.Domain.Tests.Rooms;

/// <summary>A room to which anything may happen, and what must hold after each step.</summary>
internal sealed class Story(RoomPolicy policy, IReadOnlyCollection<MediaItem> items)
{
    private readonly RoomWorld _world = new(policy);
    private readonly HashSet<UserId> _kicked = [];

    public void Ask(string name, RoomCommand command)
    {
        var before = _world.Room;
        var item = command is RoomCommand.ChangeRoom { Item: { } id } ? items.Single(one => one.Id == id) : null;
        if (_world.Ask(name, command, item) is Verdict.Accept(var changes))
            Check(before, changes);
        else
            Assert.Same(before, _world.Room);
    }

    public void Attend(int gateway, (string Name, bool? Ready, bool? Buffering)[] sockets) => Happens(new Occurrence.Attended(
        new GatewayId(new Guid(gateway, 0, 0, new byte[8])),
        [.. sockets.DistinctBy(one => one.Name).Select(one => new Attendee(SocketOf(one.Name), Id(one.Name), one.Ready, one.Buffering))]));

    public void Pass(TimeSpan time)
    {
        var before = _world.Room;
        var changes = _world.Pass(time);
        Check(before, changes);
        Assert.True(
            !changes.IsEmpty || DeadlineRules.Next(_world.Room, _world.Rooms, _world.Sync) is not { } next || next > _world.Now,
            "A deadline that has come and changes nothing would ring for ever.");
    }

    public void Recheck(bool gone, string[] names) => Happens(
        new Occurrence.Rechecked([.. names.Select(Id).Distinct()]),
        gone ? null : _world.Room.Item with { HasFile = true });

    public void ChangePerson(string name, bool active, bool sees)
    {
        if (_world.People.TryGetValue(Id(name), out var person))
            _world.People[person.Id] = person with { Active = active, Libraries = sees ? [Films, Secrets] : [Films] };
    }

    private void Happens(Occurrence occurrence, MediaItem? item = null)
    {
        var before = _world.Room;
        Check(before, _world.React(occurrence, item));
    }

    private void Check(Room before, ImmutableArray<Change> changes)
    {
        var room = _world.Room;
        if (before.IsEnded || changes.IsEmpty)
            Assert.Same(before, room);

        var told = RoomView.EventOf(room, changes);
        Assert.Equal(told is null ? before.Version : before.Version + 1, room.Version);
        Assert.Equal(room.Version, told?.Version ?? room.Version);

        Assert.True(room.IsEnded || room.People.Values.Single(person => person.Role is Role.Host) is { HasJoined: true } host && host.User == room.Host, "A live room has one host, who has joined.");
        Assert.InRange(room.Screening.Timeline.Position, TimeSpan.Zero, room.Item.Duration ?? Timeline.Longest);
        Assert.InRange(room.Screening.Timeline.PositionAt(_world.Now + TimeSpan.FromDays(1)), TimeSpan.Zero, room.Item.Duration ?? Timeline.Longest);
        Assert.InRange(room.Screening.Timeline.Rate, 0.5, 2);
        Assert.Equal(room.Item.Duration, room.Screening.Timeline.Duration);
        Assert.False(room.Screening.Playing && room.Screening.PausedReason is not null);
        Assert.False(room.Screening.Playing && !room.Item.HasFile, "A film that is gone does not play.");
        Assert.All(room.Players.Keys, user => Assert.True(room.IsJoined(user), "Only members are present."));
        Assert.All(room.Screening.WaitingFor, user => Assert.True(room.Players.ContainsKey(user), "Nobody absent is waited for."));
        CheckKicked(changes);
    }

    /// <summary>Nobody who was kicked is in the room without having been invited since.</summary>
    private void CheckKicked(IEnumerable<Change> changes)
    {
        foreach (var change in changes)
        {
            if (change is Change.Kicked kicked)
                _kicked.Add(kicked.User);
            else if (change is Change.Invited invited)
                _kicked.Remove(invited.Person.Id);
        }

        Assert.All(_kicked, user => Assert.False(_world.Room.IsJoined(user)));
    }
}
