using Orleans.Storage;

namespace WatchParty.Storage;

internal static class SafeWrites
{
    /// <summary>
    /// Stores <paramref name="next"/>, or leaves the state as it was and throws <see cref="StorageUnavailableException"/>:
    /// a refused write must not linger in memory, where the next successful one would carry it along.
    /// </summary>
    public static async Task SaveAsync<T>(this IPersistentState<T> state, T next, IGrainBase grain)
    {
        var before = state.State;
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch (Exception exception)
        {
            state.State = before;

            // Another activation, or a write whose answer was lost, has been there: only a fresh start sees what is stored.
            if (exception is InconsistentStateException)
                grain.DeactivateOnIdle();
            throw new StorageUnavailableException("The server cannot save changes right now.", exception);
        }
    }
}
