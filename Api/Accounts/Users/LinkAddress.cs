using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WatchParty.Settings;

namespace WatchParty.Api.Accounts.Users;

/// <summary>Where a link that is passed on to somebody else begins: the public address if there is one, else what this caller used.</summary>
internal sealed class LinkAddress(IOptions<ServerOptions> server)
{
    public string For(HttpRequest request, string path) => server.Value.PublicUrl is { Length: > 0 } known
        ? known.TrimEnd('/') + path
        : $"{request.Scheme}://{request.Host}{request.PathBase}{path}";
}
