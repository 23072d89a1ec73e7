namespace WatchParty.Settings;

/// <summary>The settings at the root: where the server is reached. Lists are separated by commas.</summary>
public sealed class ServerOptions
{
    public string Urls { get; set; } = "http://localhost:5080";

    public string DataFolder { get; set; } = "./data";

    /// <summary>The path under which a reverse proxy offers the server, such as <c>/party</c>.</summary>
    public string PathBase { get; set; } = "";

    /// <summary>What friends type, such as <c>https://party.example.org</c>; goes into links that are shared.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Addresses or networks whose <c>X-Forwarded-*</c> headers are believed.</summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>Origins beside the server's own whose pages may open sockets.</summary>
    public string AllowedOrigins { get; set; } = "";

    /// <summary>Names beside the server's own under which it may be reached; <c>*</c>: any.</summary>
    public string AllowedHosts { get; set; } = "";

    public static string[] List(string setting) =>
        setting.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
