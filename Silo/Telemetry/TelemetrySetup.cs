using System.Security.Cryptography;
using System.Text;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WatchParty.Metrics;
using WatchParty.Settings;

namespace WatchParty.Silo.Telemetry;

internal static class TelemetrySetup
{
    private const string Path = "/metrics";
    private const string Scheme = "Bearer ";

    /// <summary>Orleans' name for its calls between grains.</summary>
    private static readonly string[] s_orleansSources = ["Microsoft.Orleans.Runtime", "Microsoft.Orleans.Application"];

    public static void UseTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<TelemetryOptions>(TelemetryOptions.Section)
            .Validate(telemetry => telemetry.MetricsToken.Length is 0 or >= TelemetryOptions.ShortestToken, $"Telemetry:MetricsToken must have at least {TelemetryOptions.ShortestToken} characters, or it could be guessed.")
            .Validate(telemetry => telemetry.OtlpEndpoint is "" || Address(telemetry) is not null, "Telemetry:OtlpEndpoint must be an address such as http://collector:4317.");

        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();
        var collector = Address(options);
        if (options.MetricsToken is not "" || collector is not null)
            builder.Services.AddTelemetry(collector);
    }

    private static void AddTelemetry(this IServiceCollection services, Uri? collector)
    {
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("watchparty"));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(ProductMeter.Name, "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime");
            metrics.AddPrometheusExporter();
            if (collector is not null)
                metrics.AddOtlpExporter(otlp => otlp.Endpoint = collector);
        });
        if (collector is not null)
            telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource(s_orleansSources).AddOtlpExporter(otlp => otlp.Endpoint = collector));
    }

    /// <summary>Figures of a house are nobody else's business, and a proxy on the same machine makes strangers look local: so a token decides, not an address.</summary>
    public static void UseMetricsPage(this WebApplication app)
    {
        var token = app.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>()?.MetricsToken;
        if (string.IsNullOrEmpty(token))
            return;

        app.UseWhen(context => context.Request.Path == Path, page =>
        {
            page.Use((context, next) =>
            {
                if (IsShown(token, context.Request.Headers.Authorization))
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                context.Response.Headers.WWWAuthenticate = Scheme.Trim();
                return Task.CompletedTask;
            });
            page.UseOpenTelemetryPrometheusScrapingEndpoint();
        });
    }

    private static bool IsShown(string token, string? authorization) =>
        authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is true
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(authorization[Scheme.Length..]));

    private static Uri? Address(TelemetryOptions options) =>
        Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : null;
}
