using System.Globalization;
using System.Text.Json;

namespace WatchParty.Support;

/// <summary>Fails a test when the server answers what its OpenAPI document does not declare. Every HTTP client of the tests goes through it.</summary>
public sealed class DeclaredAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly Lazy<IReadOnlyList<Route>> s_routes = new(ReadDocument);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        var (method, status) = (request.Method.Method, (int)response.StatusCode);
        // A path base stands before what the document names.
        if (path.IndexOf("/api/v1/", StringComparison.Ordinal) is >= 0 and var start && !IsDeclared(path[start..].Split('/'), method, status))
            throw new UndeclaredAnswerException($"{method} {path} answered {status}, which the OpenAPI document does not declare: {await response.Content.ReadAsStringAsync(cancellationToken)}");
        return response;
    }

    private static bool IsDeclared(string[] path, string method, int status)
    {
        var routes = s_routes.Value.Where(route => route.Takes(method, path)).GroupBy(route => route.Parameters).MinBy(group => group.Key);
        // The framework answers for what does not exist; what sockets answer stands in PROTOCOL.md.
        return routes is null ? path[^1] == "ws" || status is 404 or 405 : routes.Any(route => route.Statuses.Contains(status));
    }

    private static IReadOnlyList<Route> ReadDocument()
    {
        // A test of its own keeps this copy equal to what the server says.
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.File("Web/openapi.json")));
        return
        [
            .. from path in document.RootElement.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               where operation.Value.ValueKind is JsonValueKind.Object && operation.Value.TryGetProperty("responses", out _)
               select new Route(
                   operation.Name,
                   path.Name.Split('/'),
                   [.. operation.Value.GetProperty("responses").EnumerateObject().Select(answer => int.Parse(answer.Name, CultureInfo.InvariantCulture))]),
        ];
    }

    private sealed record Route(string Method, string[] Segments, HashSet<int> Statuses)
    {
        public int Parameters => Segments.Count(IsParameter);

        public bool Takes(string method, string[] path) =>
            Method.Equals(method, StringComparison.OrdinalIgnoreCase)
            && path.Length == Segments.Length
            && Segments.Zip(path).All(pair => IsParameter(pair.First) || pair.First == pair.Second);

        private static bool IsParameter(string segment) => segment.StartsWith('{');
    }
}
