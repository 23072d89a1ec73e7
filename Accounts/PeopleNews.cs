using Microsoft.Extensions.Logging;
using WatchParty.People;

namespace WatchParty.Accounts;

/// <summary>Tells the feed after a change is committed.</summary>
public sealed class PeopleNews(IPeopleFeed feed, ILogger<PeopleNews> log)
{
    public async Task TellAsync(UserId user)
    {
        try
        {
            await feed.ChangedAsync(user);
        }
        catch (Exception lost)
        {
            // The change stands in the store and everybody re-checks by themselves: failing the request now would call a done thing undone.
            log.PeopleNewsLost(user, lost);
        }
    }
}
