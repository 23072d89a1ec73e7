using System.Text.Json;

namespace WatchParty.EndToEnd.Tests.People;

/// <summary>What somebody with the browser's console can do: ask with the page's own cookie.</summary>
public static class PersonsRequests
{
    public static Task<int> StatusOfAsync(this Person person, string path) =>
        person.Page.EvaluateAsync<int>("async path => (await fetch(path)).status", path);

    /// <summary>Opens a second socket to the room, sends one message that the room refuses after the first state, and returns the error and the state that follows it.</summary>
    public static async Task<IReadOnlyList<JsonElement>> SendForbiddenAsync(this Person person, Uri room, string message)
    {
        var answers = await person.Page.EvaluateAsync<string[]>(
            """
            async ([roomId, message]) => {
              const base = `/api/v1/watch-party/rooms/${roomId}`
              const asked = await fetch(`${base}/ws-token`, { method: 'POST', headers: { 'X-Requested-With': 'watch-party' } })
              const { token } = await asked.json()
              const socket = new WebSocket(`${location.origin.replace('http', 'ws')}${base}/ws`)
              return await new Promise((done, fail) => {
                const answers = []
                let started = false
                socket.onopen = () => socket.send(JSON.stringify({ type: 'auth', token }))
                socket.onclose = event => fail(new Error(`closed ${event.code}`))
                socket.onmessage = ({ data }) => {
                  const { type } = JSON.parse(data)
                  // Others may be told of before: somebody has become ready.
                  if (type === 'error' || (type === 'state' && answers.length > 0)) answers.push(data)
                  if (!started && type === 'state') { started = true; socket.send(message) }
                  if (answers.length === 2) { socket.onclose = null; socket.close(); done(answers) }
                }
              })
            }
            """,
            new[] { room.Segments[^1], message });
        return [.. answers.Select(answer => JsonDocument.Parse(answer).RootElement)];
    }
}
