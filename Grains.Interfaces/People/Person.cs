using System.Collections.Immutable;
using WatchParty.Media;

namespace WatchParty.People;

/// <summary>What the rules may know of a person, read from the store at the moment of asking, never from a token.</summary>
/// <param name="Active">False once the account is disabled.</param>
/// <param name="Libraries">Ignored for an admin, who sees every library.</param>
public sealed record Person(UserId Id, string Username, bool IsAdmin, bool Active, ImmutableHashSet<LibraryId> Libraries)
{
    public bool MaySee(LibraryId library) => Active && (IsAdmin || Libraries.Contains(library));
}
