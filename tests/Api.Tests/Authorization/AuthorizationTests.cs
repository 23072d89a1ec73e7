using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Api.Problems;
using WatchParty.Api.Tests.Gateway;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Authorization;

/// <summary>Holds <c>matrix.txt</c> to the running server: every route and every message of the socket, for everybody there can be.</summary>
public sealed class AuthorizationTests
{
    private static readonly AuthorizationMatrix s_matrix = AuthorizationMatrix.Read();

    /// <summary>What is no longer the same once somebody was allowed to change it.</summary>
    private static readonly string[] s_usedUp = ["{room}", "{user}", "{library}"];

    [Fact]
    public async Task Every_route_and_every_socket_message_does_for_everybody_what_the_matrix_says()
    {
        await using var cast = await Cast.AssembleAsync();
        using var http = new HttpClient(new DeclaredAnswers(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })) { BaseAddress = cast.House.Address };

        var subjects = Routes(cast).Concat(Messages()).ToList();
        var missing = subjects.Except(s_matrix.Lines.Select(line => line.Subject)).ToList();
        var stale = s_matrix.Lines.Select(line => line.Subject).Except(subjects).ToList();
        Assert.True(missing.Count == 0, $"Say in matrix.txt who may do this:\n{string.Join('\n', missing)}");
        Assert.True(stale.Count == 0, $"matrix.txt speaks of what does not exist:\n{string.Join('\n', stale)}");

        var wrong = new List<string>();
        var headers = new HeaderWatch();
        foreach (var line in s_matrix.Lines)
        {
            var seen = line with { Cells = line.IsSocket ? await SayAsync(cast, line) : await AskAsync(cast, http, headers, line) };
            if (!seen.Cells.SequenceEqual(line.Cells))
                wrong.Add($"  {line}\n  {seen}");
        }

        Assert.True(wrong.Count == 0, $"What matrix.txt says, and below it what the server does:\n{string.Join('\n', wrong)}");
        Assert.Empty(headers.Faults);
    }

    private static IEnumerable<string> Routes(Cast cast) =>
        from endpoint in cast.House.Server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select $"{string.Join(',', methods)} /{endpoint.RoutePattern.RawText!.Trim('/')}";

    private static IEnumerable<string> Messages() =>
        from message in Attribute.GetCustomAttributes(typeof(ClientMessage), typeof(JsonDerivedTypeAttribute)).Cast<JsonDerivedTypeAttribute>()
        select $"SOCKET {message.TypeDiscriminator}";

    private static async Task<IReadOnlyList<string>> AskAsync(Cast cast, HttpClient http, HeaderWatch headers, AuthorizationMatrix.Line line)
    {
        var cells = new List<string>();
        var (method, path) = line.Subject.Split(' ') is [var methods, var route] ? (methods.Split(',')[0], route) : throw new FormatException(line.Subject);
        foreach (var person in s_matrix.People)
        {
            var address = await cast.FillInAsync(person, path + line.Query);
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            if (line.Body.Length > 0)
                request.Content = new StringContent(await cast.FillInAsync(person, line.Body), Encoding.UTF8, "application/json");
            if (cast[person].Token is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(request);
            headers.Look(line.Subject, address, response);
            cells.Add(Word(await Answer.ReadAsync(response)));
            if (response.IsSuccessStatusCode && method is not "GET" && s_usedUp.Any(thing => path.Contains(thing, StringComparison.Ordinal)))
                await cast.StartAfreshAsync();
        }

        return cells;
    }

    private static async Task<IReadOnlyList<string>> SayAsync(Cast cast, AuthorizationMatrix.Line line)
    {
        var cells = new List<string>();
        var message = Encoding.UTF8.GetString(GoldenFrames.Read($"client.{line.Subject.Split(' ')[1]}"));
        foreach (var person in s_matrix.People)
            cells.Add(await cast.SocketOfAsync(person) is { } socket ? await SayAsync(socket, message) : "no-socket");
        return cells;
    }

    private static async Task<string> SayAsync(PartySocket socket, string message)
    {
        await socket.SayAsync(message);
        var error = (await socket.HearAllAsync()).FirstOrDefault(frame => (string?)frame["type"] == "error");
        return (string?)error?["code"] ?? "ok";
    }

    /// <summary>The status alone where it says everything, else the problem's own word.</summary>
    private static string Word(Answer answer) =>
        answer.Code is { } code && code != ProblemCodes.ForStatus(answer.Status).Word() ? code : answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
