using Microsoft.AspNetCore.Http;
using WatchParty.Media.Streaming;

namespace WatchParty.Api.Media;

/// <summary>
/// A film that is sent as fast as it is taken. The framework decides what is sent and where it begins; when it then begins to
/// read, everything goes straight from the file into the connection's own buffers. The framework's copy takes 64 KB at a time
/// through a buffer between, which cost three times nginx's processor time instead of one and a half (docs/benchmarks.md).
/// </summary>
internal sealed class UnpacedStream(Stream file, HttpResponse response) : FilmStream(file)
{
    /// <summary>Bytes. Eight of the framework's, so that reading, sending and waiting cost an eighth; a reader who stops holds no more than this.</summary>
    private const int Chunk = 512 * 1024;

    /// <returns>Always 0, the end: by then all has been sent.</returns>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Before the headers are out, the writer lends memory of its own and copies it later.
        await response.StartAsync(cancellationToken);
        var writer = response.BodyWriter;
        for (var left = response.ContentLength ?? 0; left > 0;)
        {
            var memory = writer.GetMemory(Chunk);
            var read = await File.ReadAsync(memory[..(int)Math.Min(memory.Length, left)], cancellationToken);
            if (read == 0)
                break;
            writer.Advance(read);
            left -= read;
            if ((await writer.FlushAsync(cancellationToken)).IsCompleted)
                break;
        }

        return 0;
    }
}
