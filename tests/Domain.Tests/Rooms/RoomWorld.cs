using System.Collections.Immutable;
using WatchParty.Gateway;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Rooms.Domain;

namespace WatchParty.Domain.Tests.Rooms;

/// <summary>A few people, two films, and a room that tests lead through a story.</summary>
internal sealed class RoomWorld
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 20, 0, 0, TimeSpan.Zero);
    public static readonly LibraryId Films = new(Guid.Parse("00000000-0000-7000-8000-0000000000f1"));
    public static readonly LibraryId Secrets = new(Guid.Parse("00000000-0000-7000-8000-0000000000f2"));
    public static readonly MediaItem Film = Item(1, Films);
    public static readonly MediaItem OtherFilm = Item(2, Films);
    public static readonly MediaItem SecretFilm = Item(3, Secrets);
    public static readonly GatewayId GatewayOne = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));

    public RoomWorld(RoomPolicy? policy = null, string? passwordHash = null, params Invitation[] invites)
    {
        var facts = Facts(Film);
        var opened = (Verdict.Accept)OpeningRules.Open(As("host"), new OpenRoom(Film.Id, [.. invites], passwordHash, policy ?? RoomPolicy.Default), facts);
        Room = Room.Begin(new RoomId(Guid.Parse("00000000-0000-7000-8000-000000000099")), opened.Changes.OfType<Change.Opened>().Single(), Now)
            .Apply(opened.Changes, Now);
    }

    public Room Room { get; private set; }

    public DateTimeOffset Now { get; private set; } = Start;

    public RoomOptions Rooms { get; } = new();

    public SyncOptions Sync { get; } = new();

    public Dictionary<UserId, Person> People { get; } = new[] { "host", "ana", "bob", "cleo", "dan" }.Select(PersonCalled).ToDictionary(person => person.Id);

    public Timeline Timeline => Room.Screening.Timeline;

    public static MediaItem Item(int number, LibraryId library) =>
        new(new ItemId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)), library, MediaKind.Movie, $"Film {number}", TimeSpan.FromMinutes(90), HasFile: true);

    public static UserId Id(string name) => new(new Guid(name.Sum(letter => letter) + (name[0] << 16), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    public static Actor As(string name, bool isAdmin = false) => new(Id(name), name, isAdmin);

    public static ConnectionId SocketOf(string name) => new(Id(name).Value);

    public Facts Facts(MediaItem? item = null, TimeSpan roundTrip = default) => new(Now, Rooms, Sync, roundTrip, People, item);

    public Verdict Ask(string name, RoomCommand command, MediaItem? item = null, TimeSpan roundTrip = default)
    {
        var verdict = RoomRules.Decide(Room, As(name), command, Facts(item, roundTrip));
        if (verdict is Verdict.Accept(var changes))
            Room = Room.Apply(changes, Now);
        return verdict;
    }

    public Refusal? Refusal(string name, RoomCommand command, MediaItem? item = null) =>
        Ask(name, command, item) is Verdict.Refuse(var reason, _) ? reason : null;

    public RoomWorld With(params string[] names)
    {
        foreach (var name in names)
        {
            Assert.IsType<Verdict.Accept>(Ask(name, new RoomCommand.Join(Room.Lock.Version)));
            Now += TimeSpan.FromSeconds(1);
        }

        return this;
    }

    public RoomWorld As(Role role, string name)
    {
        Assert.IsType<Verdict.Accept>(Ask(Name(Room.Host), new RoomCommand.ChangeMember(Id(name), role, null)));
        return this;
    }

    /// <summary>These people have one socket each, all on one gateway; everybody else is gone.</summary>
    public ImmutableArray<Change> Connect(params string[] names) => React(new Occurrence.Attended(
        GatewayOne, [.. names.Select(name => new Attendee(SocketOf(name), Id(name), Ready: null, Buffering: null))]));

    public ImmutableArray<Change> Pass(TimeSpan time)
    {
        Now += time;
        return React(new Occurrence.TimePassed());
    }

    /// <summary>Lets the clock run to each deadline on the way, as the alarm does.</summary>
    public void Live(TimeSpan time)
    {
        var end = Now + time;
        while (DeadlineRules.Next(Room, Rooms, Sync) is { } next && next <= end)
        {
            Now = next > Now ? next : Now;
            React(new Occurrence.TimePassed());
        }

        Now = end;
    }

    public ImmutableArray<Change> Recheck(MediaItem? item, params string[] names) =>
        React(new Occurrence.Rechecked([.. names.Select(Id)]), item);

    public ImmutableArray<Change> React(Occurrence occurrence, MediaItem? item = null)
    {
        var changes = RoomRules.React(Room, occurrence, Facts(item));
        Room = Room.Apply(changes, Now);
        return changes;
    }

    private string Name(UserId user) => People[user].Username;

    private static Person PersonCalled(string name) => new(Id(name), name, IsAdmin: false, Active: true, [Films]);
}
