using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WatchParty.Accounts.SignIn;
using WatchParty.Api.Accounts;
using WatchParty.Api.Problems;
using WatchParty.Settings;

namespace WatchParty.Api.Requests;

/// <summary>
/// How much one caller may ask, decided before a handler runs. What a wrong password costs, and what happens in a socket,
/// have limits of their own: <see cref="LoginLimiter"/>, <see cref="Gateway.SocketLimits"/>.
/// </summary>
internal static class RequestLimiting
{
    private const string Passwords = "passwords";

    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services.AddSettings<RequestLimits>(LimitsOptions.Section)
            .Validate(o => o.RequestsPerSecond >= 5, "Limits:RequestsPerSecond must be at least 5, or a page does not load.")
            .Validate(o => o.RequestBurst >= o.RequestsPerSecond, "Limits:RequestBurst must not be smaller than Limits:RequestsPerSecond.")
            .Validate(o => o.PasswordRequestsPerMinute >= 1, "Limits:PasswordRequestsPerMinute must be at least 1.");
        services.AddRateLimiter();
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RequestLimits>, IOptions<LimitsOptions>>((limiter, requests, scale) =>
        {
            var limits = requests.Value;
            var scaled = scale.Value.Scaled;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                PerCaller(context, scaled(limits.RequestBurst), scaled(limits.RequestsPerSecond)));
            limiter.AddPolicy(Passwords, context =>
                PerCaller(context, scaled(limits.PasswordRequestsPerMinute), scaled(limits.PasswordRequestsPerMinute) / 60.0));
            limiter.OnRejected = (rejected, _) => RefuseAsync(rejected);
        });
        return services;
    }

    /// <summary>For routes on which a request may cost a password hash.</summary>
    public static TBuilder LimitsPasswords<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.RequireRateLimiting(Passwords);

    private static RateLimitPartition<string> PerCaller(HttpContext context, int burst, double perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(
            context.Features.Get<CurrentUser>()?.Id.ToString() ?? LoginTry.NetworkOf(Caller.Address(context)),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = (int)Math.Ceiling(perSecond),
                ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Ceiling(perSecond) / perSecond),
                QueueLimit = 0,
            });

    private static async ValueTask RefuseAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(1);
        await ProblemResults.Of(ProblemCode.RateLimited, "Too many requests; wait a moment.", wait).ExecuteAsync(rejected.HttpContext);
    }
}
