using System.Reflection;
using Orleans.Serialization.Invocation;

namespace WatchParty.Grains.Tests.Cluster;

/// <summary>A call of one method of a grain, which comes to what the test says.</summary>
/// <param name="attempt">Given the number of the attempt, from 1.</param>
internal sealed class FakeCall(MethodInfo method, Action<int> attempt) : IIncomingGrainCallContext, IOutgoingGrainCallContext
{
    public int Attempts { get; private set; }

    public MethodInfo InterfaceMethod => method;

    public MethodInfo ImplementationMethod => method;

    public string MethodName => method.Name;

    public string InterfaceName => method.DeclaringType!.Name;

    public IInvokable Request => throw new NotSupportedException();

    public object Grain => throw new NotSupportedException();

    public GrainId? SourceId => null;

    public GrainId TargetId => default;

    public GrainInterfaceType InterfaceType => default;

    public object? Result { get; set; }

    public Response? Response { get; set; }

    public IGrainContext TargetContext => throw new NotSupportedException();

    public IGrainContext? SourceContext => null;

    public Task Invoke()
    {
        attempt(++Attempts);
        return Task.CompletedTask;
    }
}
