namespace WatchParty.Gateway;

/// <summary>
/// One socket ticket, keyed by the hash of its token: single use holds across silos because a grain has one activation.
/// Lives in memory only: after a restart the browser asks for another.
/// </summary>
[Alias("ITicketGrain")]
public interface ITicketGrain : IGrainWithStringKey
{
    [Alias("Issue")]
    Task IssueAsync(SocketTicket ticket);

    /// <summary>Hands the ticket out exactly once; null when it was never issued, is used, or has expired.</summary>
    [Alias("Redeem"), Once]
    Task<SocketTicket?> RedeemAsync();
}
