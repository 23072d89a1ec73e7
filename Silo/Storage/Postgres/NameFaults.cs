using System.Data.Common;

namespace WatchParty.Silo.Storage.Postgres;

/// <summary>Gives what a grain met while it read its word for "try later", which other silos understand.</summary>
internal sealed class NameFaults : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (DbException e) when (PostgresFaults.IsUnavailability(e))
        {
            throw PostgresFaults.ToUnavailable(e);
        }
    }
}
