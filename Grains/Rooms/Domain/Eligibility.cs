using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>What may be watched, and by whom.</summary>
internal static class Eligibility
{
    /// <summary>Why this person may not put this item on; null when they may.</summary>
    public static Refusal? ReasonAgainst(MediaItem? item, Person? person) => item switch
    {
        null => Refusal.LibraryAccessDenied,
        _ when person is null || !person.MaySee(item.Library) => Refusal.LibraryAccessDenied,
        { CanBeWatched: false } => Refusal.ItemCannotBeWatched,
        { HasFile: false } => Refusal.NoPlayableFile,
        _ => null,
    };

    /// <summary>Why these people cannot be invited by the host; null when they can.</summary>
    public static Verdict? VerdictAgainst(IReadOnlyCollection<Invitation> invites, UserId host, MediaItem item, Facts facts)
    {
        if (invites.Any(invite => invite.User == host))
            return Refusal.SelfInvite;
        if (invites.GroupBy(invite => invite.User).Where(group => group.Count() > 1).Select(group => group.Key).ToArray() is { Length: > 0 } twice)
            return Verdict.Because(Refusal.DuplicateInvite, twice);
        if (invites.Any(invite => invite.Role is not (Role.Viewer or Role.Controller)))
            return Refusal.InvalidValue;

        var users = invites.Select(invite => invite.User).ToArray();
        if (users.Where(user => facts.Find(user) is not { Active: true }).ToArray() is { Length: > 0 } unknown)
            return Verdict.Because(Refusal.UnknownUser, unknown);
        if (users.Where(user => !facts.MaySee(user, item.Library)).ToArray() is { Length: > 0 } blind)
            return Verdict.Because(Refusal.SomebodyLacksAccess, blind);

        return null;
    }

    public static Verdict? VerdictAgainstFullInboxes(IReadOnlyCollection<Invitation> invites, Facts facts) =>
        invites.Select(invite => invite.User).Where(facts.FullInboxes.Contains).ToArray() is { Length: > 0 } full ? Verdict.Because(Refusal.InboxFull, full) : null;
}
