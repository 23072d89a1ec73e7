namespace WatchParty.People;

/// <summary>Port to the accounts: who somebody is now. Deleted people are absent, disabled ones are not <see cref="Person.Active"/>.</summary>
public interface IPeople
{
    ValueTask<Person?> FindAsync(UserId user, CancellationToken cancellation = default);

    /// <summary>Those of <paramref name="users"/> that exist; unknown ids are left out.</summary>
    ValueTask<IReadOnlyDictionary<UserId, Person>> FindAsync(IReadOnlyCollection<UserId> users, CancellationToken cancellation = default);

    /// <summary>Everybody who can sign in, by name.</summary>
    ValueTask<IReadOnlyList<Person>> ListActiveAsync(CancellationToken cancellation = default);
}
