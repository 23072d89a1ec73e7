using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Api.Eligibility;

internal sealed record EligibilityRequest(IReadOnlyList<UserId> UserIds);

/// <param name="LibraryIds">What everybody can see.</param>
/// <param name="Blocked">The caller's other libraries, and who stands in the way of each.</param>
internal sealed record EligibleLibraries(IReadOnlyList<LibraryId> LibraryIds, IReadOnlyList<BlockedLibrary> Blocked)
{
    /// <summary>For the picker only: the room asks again by itself when it opens.</summary>
    public static EligibleLibraries For(IEnumerable<LibraryId> callersLibraries, IReadOnlyCollection<Person> company)
    {
        var libraries = callersLibraries
            .Select(library => new BlockedLibrary(library, [.. company.Where(person => !person.MaySee(library)).Select(person => person.Id)]))
            .ToLookup(library => library.UserIds.Count > 0);
        return new([.. libraries[false].Select(library => library.LibraryId)], [.. libraries[true]]);
    }
}

internal sealed record BlockedLibrary(LibraryId LibraryId, IReadOnlyList<UserId> UserIds);
