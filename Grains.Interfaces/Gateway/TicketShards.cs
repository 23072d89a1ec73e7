namespace WatchParty.Gateway;

/// <summary>Where a ticket is kept: one of sixteen grains, so that no single one has to see every socket that opens.</summary>
public static class TicketShards
{
    /// <param name="hash">Of the token, in hexadecimal.</param>
    public static ITicketShardGrain TicketShard(this IGrainFactory grains, string hash) => grains.GetGrain<ITicketShardGrain>(hash[..1]);
}
