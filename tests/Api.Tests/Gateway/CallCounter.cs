using System.Collections.Concurrent;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>How often each method of a grain was called.</summary>
public sealed class CallCounter : IIncomingGrainCallFilter
{
    private readonly ConcurrentDictionary<string, int> _calls = new();

    public int this[string method] => _calls.GetValueOrDefault(method);

    public Task Invoke(IIncomingGrainCallContext context)
    {
        _calls.AddOrUpdate(context.MethodName, 1, (_, calls) => calls + 1);
        return context.Invoke();
    }
}
