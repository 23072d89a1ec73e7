using WatchParty.Accounts.Sessions;
using WatchParty.People;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>The product's sessions, which a test may let take their time, or fail.</summary>
internal sealed class GatedSessions(SessionReader real) : ISessions
{
    /// <summary>What every look at sessions has to get past.</summary>
    public Func<Task> Gate { get; set; } = () => Task.CompletedTask;

    public async ValueTask<Person?> FindAsync(SessionId session, CancellationToken cancellation = default)
    {
        await Gate();
        return await real.FindAsync(session, cancellation);
    }

    public async ValueTask<IReadOnlySet<SessionId>> DeadAsync(IReadOnlyCollection<SessionId> sessions, CancellationToken cancellation = default)
    {
        await Gate();
        return await real.DeadAsync(sessions, cancellation);
    }
}
