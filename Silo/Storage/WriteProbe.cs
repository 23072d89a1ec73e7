using WatchParty.Api.Health;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Silo.Storage;

/// <summary>Ready means that a write really reached the disk. Anybody may ask, so one answer serves everybody for a second.</summary>
internal sealed class WriteProbe(IDatabase database, ServerClock clock) : IReadinessCheck
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    /// <summary>Writers wait longer for a lock; whoever asks for readiness wants to know now.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private Task<string?>? _answer;
    private long _askedAt;

    public async ValueTask<string?> WhyNotReadyAsync(CancellationToken cancellation)
    {
        try
        {
            return await AnswerAsync().WaitAsync(Patience, clock, cancellation);
        }
        catch (TimeoutException)
        {
            return "The server cannot save changes right now: writing takes too long.";
        }
    }

    /// <summary>One probe at a time: those that ask while it waits get its answer.</summary>
    private Task<string?> AnswerAsync()
    {
        lock (_lock)
        {
            if (_answer is null || (_answer.IsCompleted && clock.GetElapsedTime(_askedAt) >= Freshness))
            {
                _askedAt = clock.GetTimestamp();
                _answer = ProbeAsync();
            }

            return _answer;
        }
    }

    private async Task<string?> ProbeAsync()
    {
        try
        {
            await database.WriteAsync(async (connection, transaction) =>
            {
                await using var write = connection.CreateCommand();
                write.Transaction = transaction;
                write.CommandText = "INSERT INTO write_probe (id, writes) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET writes = write_probe.writes + 1";
                return await write.ExecuteNonQueryAsync();
            });
            return null;
        }
        catch (StorageUnavailableException e)
        {
            return e.Message;
        }
    }
}
