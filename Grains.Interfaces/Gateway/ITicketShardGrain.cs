namespace WatchParty.Gateway;

/// <summary>
/// Socket tickets, by the hashes of their tokens: single use holds across silos because a grain has one activation.
/// A grain for each would cost 2 KB and a place in the directory, for what is used once within a minute.
/// Lives in memory only: after a restart the browser asks for another.
/// </summary>
[Alias("ITicketShardGrain")]
public interface ITicketShardGrain : IGrainWithStringKey
{
    [Alias("Issue")]
    Task IssueAsync(string hash, SocketTicket ticket);

    /// <summary>Hands the ticket out exactly once; null when it was never issued, is used, or has expired.</summary>
    [Alias("Redeem"), Once]
    Task<SocketTicket?> RedeemAsync(string hash);
}
