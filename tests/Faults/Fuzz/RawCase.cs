using System.Text;

namespace WatchParty.Faults.Fuzz;

/// <summary>Bytes after the upgrade, and how the server must answer (RFC 6455).</summary>
/// <param name="Close">The close code; null when the socket must stay open and answer a ping.</param>
internal sealed record RawCase(string Name, int? Close, byte[] Bytes)
{
    private const int Text = 1;
    private const int Binary = 2;
    private const int Goodbye = 8;
    private const int Ping = 9;
    private const int Pong = 10;

    private static readonly byte[] s_sync = Encoding.ASCII.GetBytes("{\"type\":\"sync\"}");

    public static IReadOnlyList<RawCase> All { get; } =
    [
        .. from rsv in new[] { 0x40, 0x20, 0x10 } from opcode in new[] { 0, Text, Binary, Goodbye, Ping, Pong } select new RawCase($"reserved bit {rsv:x2} with opcode {opcode}", 1002, Frame(0x80 | rsv | opcode, opcode == Goodbye ? [3, 232] : s_sync)),
        .. from opcode in new[] { 3, 4, 5, 6, 7, 11, 12, 13, 14, 15 } from fin in new[] { 0, 0x80 } select new RawCase($"reserved opcode {opcode}, {(fin == 0 ? "not " : "")}final", 1002, Frame(fin | opcode, s_sync)),
        .. from opcode in new[] { Text, Binary, Ping, Pong } select new RawCase($"not masked, opcode {opcode}", 1002, Frame(0x80 | opcode, s_sync, isMasked: false)),
        new("a goodbye that is not masked", 1002, Frame(0x80 | Goodbye, [3, 232, .. s_sync], isMasked: false)),
        .. from opcode in new[] { Goodbye, Ping, Pong } select new RawCase($"control frame {opcode} in fragments", 1002, Frame(opcode, [3, 232])),
        .. from opcode in new[] { Goodbye, Ping, Pong } select new RawCase($"control frame {opcode} of 126 bytes", 1002, Frame(0x80 | opcode, [3, 232, .. new byte[124]])),
        new("a continuation of nothing", 1002, Frame(0x80, s_sync)),
        new("a continuation of nothing, not final", 1002, Frame(0, s_sync)),
        new("a text inside a text", 1002, [.. Frame(Text, s_sync[..4]), .. Frame(0x80 | Text, s_sync)]),
        new("a binary inside a text", 1002, [.. Frame(Text, s_sync[..4]), .. Frame(0x80 | Binary, s_sync)]),
        new("a second end of one text", 1002, [.. Frame(Text, s_sync[..4]), .. Frame(0x80, s_sync[4..]), .. Frame(0x80, s_sync)]),
        .. from length in new[] { 0, 1, 2, 64, 125 } select new RawCase($"a ping of {length} bytes", null, Frame(0x80 | Ping, new byte[length])),
        .. from length in new[] { 0, 1, 125 } select new RawCase($"a pong of {length} bytes that nobody asked for", null, Frame(0x80 | Pong, new byte[length])),
        new("a ping between the fragments of a text", null, [.. Frame(Text, s_sync[..4]), .. Frame(0x80 | Ping, [1]), .. Frame(0x80, s_sync[4..])]),
        new("ten pings at once", null, [.. Enumerable.Range(0, 10).SelectMany(n => Frame(0x80 | Ping, [(byte)n]))]),
        new("a text in one fragment a byte", null, InFragments(s_sync, 1)),
        new("empty fragments around a text", null, [.. Frame(Text, []), .. Frame(0, []), .. Frame(0, s_sync), .. Frame(0x80, [])]),
        new("a mask of zeros", null, Frame(0x80 | Text, s_sync, mask: [0, 0, 0, 0])),
        new("an empty text", null, Frame(0x80 | Text, [])),
        new("a text of a byte order mark", null, Frame(0x80 | Text, [0xEF, 0xBB, 0xBF, .. s_sync])),
        .. from code in new[] { 1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999 } select new RawCase($"goodbye with {code}", 1000, Frame(0x80 | Goodbye, Code(code))),
        .. from code in new[] { 0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535 } select new RawCase($"goodbye with {code}, which is no code", 1002, Frame(0x80 | Goodbye, Code(code))),
        new("goodbye without a code", 1000, Frame(0x80 | Goodbye, [])),
        new("goodbye with half a code", 1002, Frame(0x80 | Goodbye, [3])),
        new("goodbye with a reason of 123 bytes", 1000, Frame(0x80 | Goodbye, [.. Code(1000), .. new byte[123].Select(_ => (byte)'x')])),
        new("goodbye with a reason that is not UTF-8", 1002, Frame(0x80 | Goodbye, [.. Code(1000), 0xC3, 0x28])),
        .. from bad in NotUtf8() select new RawCase($"not UTF-8: {Convert.ToHexString(bad)}", 1007, Frame(0x80 | Text, [.. "x"u8, .. bad])),
        .. from bad in NotUtf8().Take(6) select new RawCase($"not UTF-8 over two fragments: {Convert.ToHexString(bad)}", 1007, [.. Frame(Text, [.. "x"u8, bad[0]]), .. Frame(0x80, bad[1..])]),
        .. from good in (string[])["\u007f", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "\U00010000", "\U0010ffff", "\0"] select new RawCase($"UTF-8: {Convert.ToHexString(Encoding.UTF8.GetBytes(good))}", null, Frame(0x80 | Text, Encoding.UTF8.GetBytes(good))),
        new("a character cut in two by fragments", null, [.. Frame(Text, [0xE2, 0x82]), .. Frame(0x80, [0xAC])]),
        .. from length in new[] { 0, 1, 100, 70_000 } select new RawCase($"a binary of {length} bytes", 1003, Frame(0x80 | Binary, new byte[length])),
        new("a binary in fragments", 1003, [.. Frame(Binary, [1]), .. Frame(0x80, [2])]),
        new("16 KiB", null, Frame(0x80 | Text, Spaces(16 * 1024))),
        new("16 KiB in fragments", null, InFragments(Spaces(16 * 1024), 1000)),
        new("16 KiB and one byte", 1009, Frame(0x80 | Text, Spaces((16 * 1024) + 1))),
        new("17 KiB in fragments", 1009, InFragments(Spaces(17 * 1024), 1000)),
        new("10,000 fragments of two bytes", 1009, InFragments(Spaces(20_000), 2)),
        new("20,000 empty fragments", 1009, [.. Frame(Text, []), .. Enumerable.Repeat(Frame(0, []), 20_000).SelectMany(one => one)]),
        new("a frame that claims 2 GiB", 1009, [0x81, 0xFF, 0, 0, 0, 0, 0x80, 0, 0, 0, 1, 2, 3, 4, .. Spaces(20_000)]),
        new("a frame that claims 2^63 − 1 bytes", 1009, [0x81, 0xFF, 0x7F, 255, 255, 255, 255, 255, 255, 255, 1, 2, 3, 4, .. Spaces(20_000)]),
        new("a length with its top bit set", 1002, [0x81, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 4, 5]),
        new("ten messages of nonsense", 1008, [.. Enumerable.Repeat(Frame(0x80 | Text, "nonsense"u8.ToArray()), 10).SelectMany(one => one)]),
        new("deeply nested nonsense", null, Frame(0x80 | Text, Encoding.ASCII.GetBytes(new string('[', 8000)))),
    ];

    public static byte[] PingFrame(byte mark) => Frame(0x80 | Ping, [mark, mark, mark]);

    public override string ToString() => Name;

    private static byte[] Frame(int first, byte[] payload, bool isMasked = true, byte[]? mask = null)
    {
        mask ??= [0x37, 0xFA, 0x21, 0x3D];
        byte[] length = payload.Length < 126 ? [(byte)payload.Length]
            : payload.Length < 65536 ? [126, (byte)(payload.Length >> 8), (byte)payload.Length]
            : [127, 0, 0, 0, 0, (byte)(payload.Length >> 24), (byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length];
        if (!isMasked)
            return [(byte)first, .. length, .. payload];
        length[0] |= 0x80;
        return [(byte)first, .. length, .. mask, .. payload.Select((one, at) => (byte)(one ^ mask[at % 4]))];
    }

    private static byte[] InFragments(byte[] text, int size)
    {
        var parts = text.Chunk(size).ToList();
        return [.. parts.SelectMany((part, at) => Frame((at == 0 ? Text : 0) | (at == parts.Count - 1 ? 0x80 : 0), part))];
    }

    private static byte[] Code(int code) => [(byte)(code >> 8), (byte)code];

    private static byte[] Spaces(int length) => Encoding.ASCII.GetBytes(new string(' ', length));

    private static byte[][] NotUtf8() =>
    [
        [0xC3, 0x28], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28], [0xF0, 0x28, 0x8C, 0xBC], [0xF0, 0x90, 0x28, 0xBC], [0xF0, 0x28, 0x8C, 0x28], [0xC0, 0xAF], [0xE0, 0x80, 0xAF],
        [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80, 0x80], [0xFF, 0xFE], [0xC2, 0x20], [0xF0, 0x9F],
    ];
}
