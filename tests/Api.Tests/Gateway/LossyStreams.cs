using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;
using WatchParty.Gateway;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>The product's streams, losing what a test wants lost between a publisher and the queue.</summary>
public sealed class LossyStreams
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Channel<(StreamId Stream, object Event)> _published = Channel.CreateUnbounded<(StreamId, object)>();

    public Func<StreamId, object, bool> Loses { get; set; } = (_, _) => false;

    public IServiceCollection Install(IServiceCollection services)
    {
        var real = services.Last(one => one.ServiceType == typeof(IStreamProvider) && GatewayStream.Provider.Equals(one.ServiceKey));
        return services.AddKeyedSingleton<IStreamProvider>(
            GatewayStream.Provider,
            (provider, key) => new LossyProvider((IStreamProvider)real.KeyedImplementationFactory!(provider, key), TryPublish));
    }

    /// <summary>The stream of the next such event from now on, lost or not.</summary>
    public async Task<StreamId> SeeAsync(string awaited, Func<StreamId, object, bool> such)
    {
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            while (true)
            {
                var (stream, published) = await _published.Reader.ReadAsync(patience.Token);
                if (such(stream, published))
                    return stream;
            }
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"Waited {s_patience.TotalSeconds} s for {awaited} to be published.", late);
        }
    }

    /// <summary>What was published so far is of no interest to <see cref="SeeAsync"/>.</summary>
    public void Forget()
    {
        while (_published.Reader.TryRead(out _))
        {
        }
    }

    private bool TryPublish(StreamId stream, object published)
    {
        var isLost = Loses(stream, published);
        _published.Writer.TryWrite((stream, published));
        return !isLost;
    }
}
