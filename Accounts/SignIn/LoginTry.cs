using System.Net;
using System.Net.Sockets;

namespace WatchParty.Accounts.SignIn;

/// <summary>What a try is counted under.</summary>
public sealed record LoginTry
{
    private LoginTry(string account, string address) => (Account, Address) = (account, address);

    public string Account { get; }

    public string Address { get; }

    /// <param name="account">The account's key. Texts that are no user name share one count: none of them can be right.</param>
    /// <param name="device">Where the account signed in before, or is signed in: counted apart from strangers' tries at it.</param>
    public static LoginTry At(string? account, IPAddress? address, string? device = null) =>
        new(device is null ? account ?? "" : $"{account} on {device}", NetworkOf(address));

    /// <summary>Setup codes are counted per address: a stranger must not be able to keep the owner out.</summary>
    public static LoginTry AtSetup(IPAddress? address) => new($"setup from {NetworkOf(address)}", NetworkOf(address));

    /// <summary>Who shares a line. A home owns a whole IPv6 /64: counting single addresses there would count nothing.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
