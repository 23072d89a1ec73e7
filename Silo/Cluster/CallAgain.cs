using Orleans.Runtime.Messaging;

namespace WatchParty.Silo.Cluster;

/// <summary>
/// Repeats a call whose silo died under it, until the grain lives elsewhere. Every grain method may be repeated: a command
/// says what shall be, not what shall be added. Only our own grains: Orleans repeats its own calls.
/// </summary>
internal sealed class CallAgain : IOutgoingGrainCallFilter
{
    /// <summary>A dead silo is noticed within two seconds, and its grains are placed anew with the next call.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await context.Invoke();
                return;
            }
            catch (Exception e) when (IsOfADyingSilo(e) && IsOurs(context) && TimeProvider.System.GetElapsedTime(begun) < s_patience)
            {
                await Task.Delay(s_pause);
            }
        }
    }

    private static bool IsOfADyingSilo(Exception fault) => fault is OrleansMessageRejectionException or ConnectionFailedException;

    private static bool IsOurs(IOutgoingGrainCallContext context) =>
        context.InterfaceMethod.DeclaringType?.Namespace?.StartsWith("WatchParty", StringComparison.Ordinal) == true
        && !typeof(ISystemTarget).IsAssignableFrom(context.InterfaceMethod.DeclaringType);
}
