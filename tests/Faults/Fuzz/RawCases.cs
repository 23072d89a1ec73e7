using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Fuzz;

/// <summary>Runs every <see cref="RawCase"/> against a room of the real server, with the limits of the contract.</summary>
/// <param name="frameBytes">Sabotage: a server that takes shorter messages than the contract says.</param>
internal sealed class RawCases(int frameBytes = 16 * 1024) : IDisposable
{
    private readonly CrashingHouse _house = new(null, null, "Limits:Scale=1", $"Limits:FrameBytes={frameBytes}");

    public async Task<IReadOnlyList<Finding>> RunAsync()
    {
        await _house.OpenAsync();
        var who = await _house.WelcomeAsync("raw");
        var room = (string)(await who.PostAsync("watch-party/rooms", new { item_id = _house.Films.First }).MustSucceed())["room_id"]!;
        var findings = new List<Finding>();
        foreach (var one in RawCase.All)
        {
            var ticket = (string)(await who.PostAsync($"watch-party/rooms/{room}/ws-token").MustSucceed())["token"]!;
            using var connection = await RawConnection.OpenAsync(_house.Address, $"/api/v1/watch-party/rooms/{room}/ws?t={ticket}");
            await connection.WriteAsync(one.Bytes);
            if (one.Close is null)
                await connection.WriteAsync(RawCase.PingFrame(0x77));
            var (answer, seen) = await AnswerAsync(connection);
            // After a protocol error, or text that is none, the goodbye may be left out, or be lost to what was still on its way (RFC 6455, 7.1.7).
            if (answer != one.Close && (one.Close, answer) is not (1002 or 1007, 0))
                findings.Add(new("A10", $"{one}: expected {Say(one.Close)}, got {Say(answer)} {seen}"));
        }

        findings.AddRange(Crashes.Terminal.Check(_house.Server.Terminal));
        return findings;
    }

    public void Dispose() => _house.Dispose();

    /// <returns>The close code; null when the marked ping was answered; 0 when the connection ended without a word.</returns>
    private static async Task<(int? Code, string Seen)> AnswerAsync(RawConnection connection)
    {
        try
        {
            while (await connection.ReadAsync() is var (opcode, payload))
            {
                if (opcode == 10 && payload is [0x77, 0x77, 0x77])
                    return (null, "");
                if (opcode == 8)
                    return payload.Length < 2 ? (1000, "") : ((payload[0] << 8) | payload[1], System.Text.Encoding.UTF8.GetString(payload[2..]));
            }

            return (0, "");
        }
        catch (OperationCanceledException)
        {
            return (-1, "");
        }
    }

    private static string Say(int? code) => code switch { null => "an open socket", 0 => "an end without a goodbye", -1 => "silence", _ => $"{code}" };
}
