using System.Net;

namespace WatchParty.Accounts.SignIn;

/// <summary>Where somebody tries to sign in. Not a record: its text would hold the device's token.</summary>
/// <param name="userAgent">The browser or program as it names itself.</param>
/// <param name="device">What an earlier sign-in left there; see <see cref="KnownDevices"/>.</param>
public sealed class SignInFrom(IPAddress? address, string userAgent, string? device)
{
    public IPAddress? Address { get; } = address;

    public string UserAgent { get; } = userAgent;

    public string? Device { get; } = device;
}
