namespace WatchParty.Api.Gateway;

/// <summary>Not a record: its text would hold the secret.</summary>
internal sealed class TicketIssued(string token, long expiresTs)
{
    public string Token { get; } = token;

    public long ExpiresTs { get; } = expiresTs;
}
