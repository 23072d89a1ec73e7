using System.Net;
using Microsoft.AspNetCore.Http;
using WatchParty.Accounts.SignIn;
using WatchParty.Api.Accounts.SignIn;

namespace WatchParty.Api.Accounts;

/// <summary>What the connection says about whoever calls.</summary>
internal static class Caller
{
    public static IPAddress? Address(HttpContext context) => context.Connection.RemoteIpAddress;

    public static SignInFrom At(HttpContext context, string username) =>
        new(Address(context), Device(context), DeviceCookie.Read(context.Request, username));

    /// <summary>The browser or program as it names itself.</summary>
    public static string Device(HttpContext context) => context.Request.Headers.UserAgent.ToString();
}
