using System.Data.Common;
using WatchParty.Media.Catalog;
using WatchParty.People;
using WatchParty.Storage;

namespace WatchParty.Media.Streaming;

/// <summary>Decides whether a grant opens a file now: signed here, for this file, with a living session and access.</summary>
public sealed class StreamDoor(StreamGrants grants, FileStore files, ISessions sessions, RecentGrants recent)
{
    public async Task<StreamAnswer> OpenAsync(FileId file, string? token, CancellationToken cancellation)
    {
        if (grants.Read(token) is not { } grant)
            return new StreamAnswer.NotSignedIn();
        try
        {
            var answer = await AskAsync(file, grant, cancellation);
            if (answer is StreamAnswer.Opened allowed)
                recent.Remember(allowed);
            return answer;
        }
        catch (Exception e) when (e is StorageUnavailableException or DbException { IsTransient: true })
        {
            if (recent.Find(grant, file) is { } opened)
                return opened;
            throw;
        }
    }

    private async Task<StreamAnswer> AskAsync(FileId file, StreamGrant grant, CancellationToken cancellation)
    {
        if (await sessions.FindAsync(grant.Session, cancellation) is not { } person)
            return new StreamAnswer.NotSignedIn();
        if (grant.File != file)
            return new StreamAnswer.NotAllowed();
        if (await files.FindAsync(file, cancellation) is not { } found)
            return new StreamAnswer.NoFile();
        return person.MaySee(found.Library)
            ? new StreamAnswer.Opened(found, grant)
            : new StreamAnswer.NotAllowed();
    }
}
