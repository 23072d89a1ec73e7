using Orleans.Storage;

namespace WatchParty.Silo.Storage;

/// <summary>
/// Grain state through the write gate. A refused change does not stay in the grain's memory, where the next write would save
/// it after all: the state is read again. While the store cannot be read either, the grain goes on with what it had (a party
/// plays on without its database), and its next write tells by the version whether the refused one had been done.
/// </summary>
internal sealed class SafeGrainStorage(IGrainStorage rows, IWriteGate gate, ILogger<SafeGrainStorage> log) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            await rows.ReadStateAsync(RowName(stateName, grainId), grainId, grainState);
        }
        catch (Exception e) when (gate.IsUnavailability(e))
        {
            throw gate.ToUnavailable(e);
        }
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ChangeAsync(stateName, grainId, grainState, rows.WriteStateAsync);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ChangeAsync(stateName, grainId, grainState, rows.ClearStateAsync);

    private static string RowName(string stateName, GrainId grainId) => $"{grainId.Type}/{stateName}";

    private async Task ChangeAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, Func<string, GrainId, IGrainState<T>, Task> change)
    {
        var version = grainState.ETag;
        try
        {
            await gate.RunAsync(async () =>
            {
                await change(RowName(stateName, grainId), grainId, grainState);
                return true;
            });
        }
        catch (Exception refusal) when (refusal is not InconsistentStateException)
        {
            log.ChangeRefused(grainId, stateName, refusal);
            if (await TakenBackAsync(stateName, grainId, grainState) && grainState.ETag != version)
                throw new InconsistentStateException($"It is unknown whether the change of {grainId} was saved.", refusal);
            grainState.ETag = version;
            throw;
        }
    }

    private async Task<bool> TakenBackAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            await ReadStateAsync(stateName, grainId, grainState);
            return true;
        }
        catch (Exception unreadable)
        {
            log.StoreUnreadable(grainId, stateName, unreadable);
            return false;
        }
    }
}
