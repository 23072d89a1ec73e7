namespace WatchParty.Api.Requests;

/// <summary>Settings <c>Limits:*</c> of requests; <c>Limits:Scale</c> multiplies them. A caller is a person, or the address of somebody who is not signed in.</summary>
public sealed class RequestLimits
{
    /// <summary>Requests of one caller, on average.</summary>
    public int RequestsPerSecond { get; set; } = 50;

    /// <summary>Requests of one caller at once: a wall of posters.</summary>
    public int RequestBurst { get; set; } = 500;

    /// <summary>Requests of one caller that may cost a password hash, whether it turns out right or wrong.</summary>
    public int PasswordRequestsPerMinute { get; set; } = 120;
}
