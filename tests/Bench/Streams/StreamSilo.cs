using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace WatchParty.Bench.Streams;

/// <summary>A real silo with nothing in it but one stream provider.</summary>
internal sealed class StreamSilo : IAsyncDisposable
{
    private readonly Contender _contender;
    private readonly WebApplication _app;

    private StreamSilo(Contender contender)
    {
        _contender = contender;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.UseOrleans(silo => contender.Configure(silo.UseLocalhostClustering(siloPort: 21111, gatewayPort: 0)));
        _app = builder.Build();
    }

    public IStreamProvider Streams => _app.Services.GetRequiredService<IClusterClient>().GetStreamProvider(_contender.Provider!);

    public static async Task<StreamSilo> StartAsync(Contender contender)
    {
        var silo = new StreamSilo(contender);
        await silo._app.StartAsync();
        return silo;
    }

    /// <summary>Per cent of one core, while nobody asks anything of it.</summary>
    public static async Task<double> IdleAsync(TimeSpan duration)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var start = TimeProvider.System.GetTimestamp();
        await Task.Delay(duration);
        process.Refresh();
        return 100 * (process.TotalProcessorTime - before) / TimeProvider.System.GetElapsedTime(start);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
