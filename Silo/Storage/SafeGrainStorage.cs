using Orleans.Storage;

namespace WatchParty.Silo.Storage;

/// <summary>
/// Grain state through the write gate. A refused change does not stay in the grain's memory, where the next write
/// would save it after all: the state is read again, or, if even that fails, the grain is stopped.
/// </summary>
internal sealed class SafeGrainStorage(IGrainStorage rows, IWriteGate gate, IGrainContextAccessor grains, ILogger<SafeGrainStorage> log) : IGrainStorage
{
    /// <summary>No row has this version, so no write of a stopped grain is taken, whatever it does on its way out.</summary>
    private const string NoVersion = "-1";

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
        var grain = grains.GrainContext;
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
            if (await TakenBackAsync(stateName, grainId, grainState, grain) && grainState.ETag != version)
                throw new InconsistentStateException($"It is unknown whether the change of {grainId} was saved.", refusal);
            throw;
        }
    }

    private async Task<bool> TakenBackAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, IGrainContext? grain)
    {
        try
        {
            await ReadStateAsync(stateName, grainId, grainState);
            return true;
        }
        catch (Exception unreadable)
        {
            log.GrainStopped(grainId, stateName, unreadable);
            grainState.ETag = NoVersion;
            grain?.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, unreadable, "A refused change could not be taken back."));
            return false;
        }
    }
}
