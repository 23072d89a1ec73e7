using Npgsql;
using WatchParty.Storage;

namespace WatchParty.Silo.Storage.Postgres;

/// <summary>PostgreSQL orders its writers by itself; here its faults are only given their names.</summary>
internal sealed class PostgresWriteGate(NpgsqlDataSource source, StorageMetrics metrics) : IWriteGate
{
    public async Task<T> RunAsync<T>(Func<Task<T>> write, CancellationToken cancellation = default)
    {
        using var pending = metrics.Begin();
        try
        {
            var result = await write().ConfigureAwait(false);
            pending.Saved();
            return result;
        }
        catch (Exception e) when (IsUnavailability(e))
        {
            pending.Refused(PostgresFaults.Word(e));
            // A server that was restarted has closed all of them: the next writer shall not find out for itself.
            source.Clear();
            throw ToUnavailable(e);
        }
    }

    public bool IsUnavailability(Exception fault) => PostgresFaults.IsUnavailability(fault);

    public StorageUnavailableException ToUnavailable(Exception fault) => PostgresFaults.ToUnavailable(fault);
}
