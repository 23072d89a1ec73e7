using System.Reflection;
using Orleans.Runtime.Messaging;

namespace WatchParty.Silo.Cluster;

/// <summary>
/// Repeats a call whose silo died under it, until the grain lives elsewhere; what may have happened and must not happen
/// twice (<see cref="OnceAttribute"/>), only when it never arrived. Only our own grains: Orleans repeats its own calls.
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
            catch (Exception e) when (MayBeRepeated(e, context.InterfaceMethod) && TimeProvider.System.GetElapsedTime(begun) < s_patience)
            {
                await Task.Delay(s_pause);
            }
        }
    }

    private static bool MayBeRepeated(Exception fault, MethodInfo method) => IsOurs(method.DeclaringType!) && fault switch
    {
        // Sent, and perhaps done: the silo died with the answer.
        SiloUnavailableException => !method.IsDefined(typeof(OnceAttribute), inherit: false),
        // Never arrived.
        OrleansMessageRejectionException or ConnectionFailedException => true,
        _ => false,
    };

    private static bool IsOurs(Type grain) =>
        grain.Namespace?.StartsWith("WatchParty", StringComparison.Ordinal) == true && !typeof(ISystemTarget).IsAssignableFrom(grain);
}
