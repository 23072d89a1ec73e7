namespace WatchParty.Silo.Telemetry;

/// <summary>Settings <c>Telemetry:*</c>: how an operator looks inside. Nothing is offered or sent unless asked for.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>A token that is shorter could be guessed.</summary>
    public const int ShortestToken = 16;

    /// <summary>Who shows it as a bearer token may read <c>/metrics</c>; empty: there is no <c>/metrics</c>.</summary>
    public string MetricsToken { get; set; } = "";

    /// <summary>Where traces and metrics are sent by OTLP (gRPC), such as <c>http://collector:4317</c>; empty: nowhere.</summary>
    public string OtlpEndpoint { get; set; } = "";
}
