using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using WatchParty.Accounts.SignIn;
using WatchParty.Accounts.Users;

namespace WatchParty.Api.Accounts.SignIn;

/// <summary>Tells the next sign-in on this browser that its person was here before. One for each account: families share browsers.</summary>
internal static class DeviceCookie
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(365);

    public static string? Read(HttpRequest request, string username) => request.Cookies[NameFor(request, UserName.KeyOf(username))];

    public static async Task WriteAsync(HttpContext context, string username, KnownDevices devices, CancellationToken cancellation)
    {
        var account = UserName.KeyOf(username);
        var name = NameFor(context.Request, account);
        if (await devices.RecogniseAsync(context.Request.Cookies[name], account, cancellation) is null)
            context.Response.Cookies.Append(name, await devices.RememberAsync(account, cancellation), HostCookie.Options(context.Request, s_lifetime));
    }

    /// <summary>A hash, because a header takes no name as it was typed.</summary>
    private static string NameFor(HttpRequest request, string account) =>
        HostCookie.NameFor(request, "watch-party-device-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account)).AsSpan(0, 8)));
}
