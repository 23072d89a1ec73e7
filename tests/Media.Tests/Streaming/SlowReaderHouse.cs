using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace WatchParty.Media.Tests.Streaming;

/// <summary>A server that has hardly any patience with slow readers, and an endless page to show it by.</summary>
public sealed class SlowReaderHouse : StreamHouse
{
    public const string EndlessPage = "/endless";

    private readonly TaskCompletionSource _cut = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the server gave up a reader of the endless page.</summary>
    public Task EndlessPageCut => _cut.Task;

    protected override Action<IServiceCollection> Overrides => services => services
        .Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1_000_000, gracePeriod: TimeSpan.FromSeconds(1.1)))
        .AddSingleton<IStartupFilter>(new EndlessPageFilter(_cut));

    private sealed class EndlessPageFilter(TaskCompletionSource cut) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(EndlessPage, endless => endless.Run(WriteAsync));
            next(app);
        };

        private async Task WriteAsync(HttpContext context)
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new byte[64 * 1024]);
            cut.SetResult();
        }
    }
}
