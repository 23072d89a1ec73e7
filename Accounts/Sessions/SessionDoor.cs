using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Accounts.Sessions;

/// <summary>What every request passes: from a token to the person behind it.</summary>
public sealed class SessionDoor(SessionReader reader, SessionWriter writer, ServerClock clock, IOptions<SessionOptions> options, ILogger<SessionDoor> log)
{
    public async Task<SignedIn?> EnterAsync(string token, CancellationToken cancellation)
    {
        if (await reader.FindAsync(token, cancellation) is not var (who, lastSeenAt))
            return null;

        if (clock.GetUtcNow() - lastSeenAt >= options.Value.SeenEvery)
            await NoteAsync(who, cancellation);
        return who;
    }

    private async Task NoteAsync(SignedIn who, CancellationToken cancellation)
    {
        try
        {
            await writer.SeenAsync(who.Session, cancellation);
        }
        catch (StorageUnavailableException unavailable)
        {
            // A full disk must not keep people from watching: the note is repeated by the next request.
            log.SessionSeenNotSaved(who.Session, unavailable);
        }
    }
}
