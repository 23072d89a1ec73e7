namespace WatchParty.Api.Tests.Authorization;

/// <summary>Looks at the headers of every answer on the way: no route may forget them.</summary>
internal sealed class HeaderWatch
{
    private readonly HashSet<string> _faults = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Faults => _faults;

    public void Look(string subject, string address, HttpResponseMessage response)
    {
        Expect(subject, response.Headers.TryGetValues("X-Content-Type-Options", out var sniff) && sniff.Single() == "nosniff", "lets browsers guess types");
        Expect(subject, response.Headers.TryGetValues("Referrer-Policy", out var referrer) && referrer.Single() == "no-referrer", "tells others where a person was");
        Expect(subject, response.Headers.TryGetValues("Content-Security-Policy", out var policy) && policy.Single().Length > 0, "has no Content-Security-Policy");
        Expect(subject, !response.Headers.Contains("Access-Control-Allow-Origin"), "is open to pages of other origins");
        Expect(subject, !response.Headers.Contains("Server"), "names its server program");
        if (address.StartsWith("/api/v1/", StringComparison.Ordinal))
            Expect(subject, response.Headers.CacheControl is { NoStore: true } or { Private: true }, $"may be kept by a cache ({response.Headers.CacheControl}, {(int)response.StatusCode})");
    }

    private void Expect(string subject, bool holds, string fault)
    {
        if (!holds)
            _faults.Add($"{subject} {fault}.");
    }
}
