namespace WatchParty.Rooms.Domain;

/// <summary>How a room begins.</summary>
internal static class OpeningRules
{
    public static Verdict Open(Actor host, OpenRoom request, Facts facts)
    {
        var person = facts.Find(host.User);
        if (Eligibility.ReasonAgainst(facts.Item, person) is { } reason)
            return reason;
        if (request.Policy.DefaultJoinRole is not (Role.Viewer or Role.Controller))
            return Refusal.InvalidValue;
        if (request.Invites.Length > facts.Rooms.MaxInvites)
            return Refusal.TooManyInvites;
        if (Eligibility.VerdictAgainst(request.Invites, host.User, facts.Item!, facts) is { } refused)
            return refused;
        if (Eligibility.VerdictAgainstFullInboxes(request.Invites, facts) is { } full)
            return full;

        return new Verdict.Accept(
        [
            new Change.Opened(person!, facts.Item!, request.Policy, request.PasswordHash, request.StartAt),
            .. request.Invites.Select(invite => new Change.Invited(facts.People[invite.User], invite.Role, host.User)),
        ]);
    }
}
