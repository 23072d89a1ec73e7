using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Api.Gateway.Sockets;

namespace WatchParty.Api.Tests.Gateway;

public sealed class AfterPipelineTests
{
    private readonly TaskCompletionSource _socketIsGone = new();
    private readonly List<string> _happened = [];

    [Fact]
    public async Task A_socket_is_served_after_every_middleware_has_ended_and_the_request_ends_with_it()
    {
        await using var services = new ServiceCollection().AddScoped(_ => new Scoped(_happened)).BuildServiceProvider();
        var request = Pipeline(services, context =>
        {
            context.RequestServices.GetRequiredService<Scoped>();
            context.ServeAfterPipeline(async () =>
            {
                _happened.Add("served");
                await _socketIsGone.Task;
            });
            return Task.CompletedTask;
        })(Request(services));

        Assert.Equal(["in", "out", "services disposed", "served"], _happened);
        Assert.False(request.IsCompleted);

        _socketIsGone.SetResult();
        await request.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_request_that_became_no_socket_keeps_its_services_until_it_is_answered()
    {
        await using var services = new ServiceCollection().AddScoped(_ => new Scoped(_happened)).BuildServiceProvider();

        await Pipeline(services, context =>
        {
            context.RequestServices.GetRequiredService<Scoped>();
            return Task.CompletedTask;
        })(Request(services));

        Assert.Equal(["in", "out"], _happened);
    }

    [Fact]
    public async Task An_open_socket_holds_no_activity_of_its_request()
    {
        await using var house = new StillHouse();
        await house.OpenAsync();
        var party = await house.PartyHostedByAsync("ana");
        var activity = new TaskCompletionSource<Activity?>();
        house.Sessions.Gate = () =>
        {
            activity.TrySetResult(Activity.Current);
            return Task.CompletedTask;
        };

        using var socket = await PartySocket.EnterAsync(house, party.Host, party.Room);

        Assert.Null(await activity.Task.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    private RequestDelegate Pipeline(IServiceProvider services, RequestDelegate end)
    {
        var app = new ApplicationBuilder(services);
        app.UseAfterPipeline();
        app.Use(async (context, next) =>
        {
            _happened.Add("in");
            await next(context);
            _happened.Add("out");
        });
        app.Run(end);
        return app.Build();
    }

    private static DefaultHttpContext Request(ServiceProvider services) =>
        new() { ServiceScopeFactory = services.GetRequiredService<IServiceScopeFactory>() };

    private sealed class Scoped(List<string> happened) : IDisposable
    {
        public void Dispose() => happened.Add("services disposed");
    }
}
