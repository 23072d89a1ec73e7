using Orleans.Storage;

namespace WatchParty.Storage;

internal static class SafeWrites
{
    /// <summary>
    /// Stores <paramref name="next"/>. Whatever is thrown, <c>State</c> is what it was, or what the store holds (see <see cref="StoredRecordAttribute"/>).
    /// </summary>
    /// <exception cref="StorageUnavailableException">Nothing was saved, or it is unknown what was; then the grain starts afresh.</exception>
    public static async Task SaveAsync<T>(this IPersistentState<T> state, T next, IGrainBase grain)
    {
        var before = state.State;
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch (InconsistentStateException exception)
        {
            // Another activation, or a write whose answer was lost, has been there: only a fresh start sees what is stored.
            grain.DeactivateOnIdle();
            throw new StorageUnavailableException("It is unknown whether the change was saved.", exception);
        }
        catch
        {
            // What is refused must not be saved by the next write.
            state.State = before;
            throw;
        }
    }
}
