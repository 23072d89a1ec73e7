using System.Collections.Concurrent;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Grains.Tests.Rooms;

/// <summary>People who may see every film, until a test says otherwise.</summary>
internal sealed class KnownPeople(params string[] names) : IPeople
{
    private readonly ConcurrentDictionary<UserId, Person> _people = new(names.Select(name => KeyValuePair.Create(
        Id(name), new Person(Id(name), name, IsAdmin: false, Active: true, [PartyCluster.Films]))));

    public static UserId Id(string name) => new(new Guid(name.Sum(letter => letter), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    public static Actor As(string name) => new(Id(name), name, IsAdmin: false);

    public void Disable(string name) => _people[Id(name)] = _people[Id(name)] with { Active = false };

    public void Enable(string name) => _people[Id(name)] = _people[Id(name)] with { Active = true };

    public ValueTask<Person?> FindAsync(UserId user, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_people.GetValueOrDefault(user));

    public ValueTask<IReadOnlyDictionary<UserId, Person>> FindAsync(IReadOnlyCollection<UserId> users, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyDictionary<UserId, Person>>(_people.Where(person => users.Contains(person.Key)).ToDictionary());

    public ValueTask<IReadOnlyList<Person>> ListActiveAsync(CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<Person>>([.. _people.Values.Where(person => person.Active)]);
}
