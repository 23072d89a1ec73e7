using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace WatchParty.Faults.Fuzz;

/// <summary>Makes frames: right ones, almost right ones, and noise. The same seed makes the same frames.</summary>
internal sealed class FrameMaker(Random random)
{
    private static readonly string[] s_types =
        ["play", "pause", "seek", "set_rate", "ping", "ready", "buffering", "report", "go_on", "start", "sync", "auth", "PLAY", "", "chat", "state", "$type", "typing"];

    private static readonly string[] s_fields =
        ["position_ms", "request_id", "playback_rate", "id", "client_ts_ms", "ready", "buffering", "error_ms", "rtt_ms", "buffered_ms", "token", "text", "type", "__proto__", ""];

    private static readonly string[] s_values =
    [
        "0", "1", "-1", "1.5", "600000", "9007199254740991", "9007199254740992", "9223372036854775807", "9223372036854775808", "1e309", "-0", "00", "1e3", "0.5", "2", "NaN", "Infinity",
        "true", "false", "null", "\"12\"", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"\u202e\"", "[]", "{}", "[[[[[[[[[[0]]]]]]]]]]", "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}", "\"x",
    ];

    public (byte[] Bytes, WebSocketMessageType Type) Next() => random.Next(4000) switch
    {
        0 => (Noise(random.Next(1, 64)), WebSocketMessageType.Binary),
        1 => ([.. "{\"type\":\"sync\"}"u8, 0xC3, 0x28], WebSocketMessageType.Text),
        2 => (Encoding.ASCII.GetBytes(new string('x', 16 * 1024 + random.Next(1, 4096))), WebSocketMessageType.Text),
        < 1000 => (Text(Right()), WebSocketMessageType.Text),
        < 2500 => (Text(Wild()), WebSocketMessageType.Text),
        < 3500 => (Text(Mutated(random.Next(2) == 0 ? Right() : Wild())), WebSocketMessageType.Text),
        _ => (Text(Letters(random.Next(0, 200))), WebSocketMessageType.Text),
    };

    private string Right()
    {
        var position = random.Next(700_000).ToString(CultureInfo.InvariantCulture);
        return random.Next(10) switch
        {
            0 => $"{{\"type\":\"play\",\"position_ms\":{position}}}",
            1 => $"{{\"type\":\"pause\",\"position_ms\":{position},\"request_id\":\"r{position}\"}}",
            2 => $"{{\"type\":\"seek\",\"position_ms\":{position}}}",
            3 => $"{{\"type\":\"set_rate\",\"playback_rate\":{(random.Next(2) == 0 ? "1" : "1.25")}}}",
            4 => $"{{\"type\":\"ping\",\"id\":{position},\"client_ts_ms\":{position}.5}}",
            5 => $"{{\"type\":\"ready\",\"ready\":{(random.Next(2) == 0 ? "true" : "false")}}}",
            6 => $"{{\"type\":\"buffering\",\"buffering\":false,\"position_ms\":{position}}}",
            7 => "{\"type\":\"report\",\"error_ms\":3,\"rtt_ms\":40,\"buffered_ms\":9000}",
            8 => "{\"type\":\"sync\"}",
            _ => "{\"type\":\"go_on\"}",
        };
    }

    private string Wild()
    {
        var fields = Enumerable.Range(0, random.Next(0, 5)).Select(_ => $"\"{Of(s_fields)}\":{Of(s_values)}").Prepend($"\"type\":\"{Of(s_types)}\"").ToArray();
        random.Shuffle(fields);
        return $"{{{string.Join(random.Next(20) == 0 ? ",," : ",", fields)}{(random.Next(20) == 0 ? "," : "")}}}{(random.Next(20) == 0 ? "{}" : "")}";
    }

    private string Mutated(string text)
    {
        var letters = new StringBuilder(text);
        for (var i = random.Next(1, 4); i > 0 && letters.Length > 0; i--)
        {
            var at = random.Next(letters.Length);
            switch (random.Next(4))
            {
                case 0:
                    letters.Remove(at, 1);
                    break;
                case 1:
                    letters.Insert(at, (char)random.Next(32, 127));
                    break;
                case 2:
                    letters.Insert(at, text);
                    break;
                default:
                    letters.Length = at;
                    break;
            }
        }

        return letters.ToString(0, Math.Min(letters.Length, 8000));
    }

    private string Letters(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(3) switch
    {
        0 => ((char)random.Next(32, 127)).ToString(),
        1 => char.ConvertFromUtf32(random.Next(0xE000, 0x10FFFF)),
        _ => "{}[]\":,"[random.Next(7)].ToString(),
    }));

    private byte[] Noise(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Of(string[] values) => values[random.Next(values.Length)];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
