using System.Net;
using Microsoft.AspNetCore.Http;

namespace WatchParty.Api.Accounts;

/// <summary>What the connection says about whoever calls.</summary>
internal static class Caller
{
    public static IPAddress? Address(HttpContext context) => context.Connection.RemoteIpAddress;

    /// <summary>The browser or program as it names itself.</summary>
    public static string Device(HttpContext context) => context.Request.Headers.UserAgent.ToString();
}
