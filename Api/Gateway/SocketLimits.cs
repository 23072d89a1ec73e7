namespace WatchParty.Api.Gateway;

/// <summary>Settings <c>Limits:*</c> of the sockets. <c>Limits:Scale</c> multiplies the counts, never sizes or times.</summary>
public sealed class SocketLimits
{
    /// <summary>The longest message from a browser.</summary>
    public int FrameBytes { get; set; } = 16 * 1024;

    public int MessagesPerSecond { get; set; } = 30;

    public int MessageBurst { get; set; } = 60;

    /// <summary>Messages refused for their number within 10 s before the socket is closed.</summary>
    public int MessagesOverLimit { get; set; } = 60;

    public int InvalidMessagesPerMinute { get; set; } = 10;

    public int SocketsPerMember { get; set; } = 5;

    /// <summary>Sockets of one person over all rooms and the inbox.</summary>
    public int SocketsPerUser { get; set; } = 25;

    /// <summary>Open sockets of this process.</summary>
    public int Sockets { get; set; } = 20_000;

    /// <summary>Sockets that have not shown their ticket yet.</summary>
    public int UnauthenticatedSockets { get; set; } = 1_000;

    public int UnauthenticatedSocketsPerAddress { get; set; } = 50;

    public TimeSpan TicketLifetime { get; set; } = TimeSpan.FromSeconds(60);

    public TimeSpan SocketAuthTimeout { get; set; } = TimeSpan.FromSeconds(5);

    public TimeSpan SocketPingInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a browser may send nothing, not even the answer to a ping.</summary>
    public TimeSpan SocketSilence { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one frame may wait for a browser to read it.</summary>
    public TimeSpan SocketStuck { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a closed socket may take to say goodbye.</summary>
    public TimeSpan SocketCloseGrace { get; set; } = TimeSpan.FromSeconds(5);

    public TimeSpan ReportInterval { get; set; } = TimeSpan.FromSeconds(1);
}
