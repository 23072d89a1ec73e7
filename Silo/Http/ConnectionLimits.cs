namespace WatchParty.Silo.Http;

/// <summary>Settings <c>Limits:*</c> of connections, before anybody knows whose they are. <c>Limits:Scale</c> multiplies the counts.</summary>
public sealed class ConnectionLimits
{
    /// <summary>Open connections of this process.</summary>
    public int Connections { get; set; } = 20_000;

    /// <summary>Open connections of one address; a trusted proxy may have more.</summary>
    public int ConnectionsPerAddress { get; set; } = 1_000;

    /// <summary>How long a request's headers may take to arrive.</summary>
    public TimeSpan HeadersTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
