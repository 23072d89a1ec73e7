using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>What the rules say to a command.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <param name="Changes">Empty: granted, and there is nothing to do.</param>
    public sealed record Accept(ImmutableArray<Change> Changes) : Verdict;

    /// <param name="Who">Whom it is about, where the reason is about others.</param>
    public sealed record Refuse(Refusal Reason, ImmutableArray<UserId> Who) : Verdict;

    public static implicit operator Verdict(Refusal reason) => new Refuse(reason, []);

    public static implicit operator Verdict(Change change) => new Accept([change]);

    public static Verdict Nothing { get; } = new Accept([]);

    public static Verdict Because(Refusal reason, IEnumerable<UserId> who) => new Refuse(reason, [.. who]);
}
