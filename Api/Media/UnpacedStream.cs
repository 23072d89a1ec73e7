using Microsoft.AspNetCore.Http;

namespace WatchParty.Api.Media;

/// <summary>
/// A film that is sent as fast as it is taken. The framework decides what is sent and where it begins; when it then begins to
/// read, everything goes straight from the file into the connection's own buffers. The framework's copy takes 64 KB at a time
/// through a buffer between, which cost three times nginx's processor time instead of one and a half (docs/benchmarks.md).
/// </summary>
internal sealed class UnpacedStream(Stream file, HttpResponse response) : Stream
{
    /// <summary>Bytes. Eight of the framework's, so that reading, sending and waiting cost an eighth; a reader who stops holds no more than this.</summary>
    private const int Chunk = 512 * 1024;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    /// <returns>Always 0, the end: by then all has been sent.</returns>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Before the headers are out, the writer lends memory of its own and copies it later.
        await response.StartAsync(cancellationToken);
        var writer = response.BodyWriter;
        for (var left = response.ContentLength ?? 0; left > 0;)
        {
            var memory = writer.GetMemory(Chunk);
            var read = await file.ReadAsync(memory[..(int)Math.Min(memory.Length, left)], cancellationToken);
            if (read == 0)
                break;
            writer.Advance(read);
            left -= read;
            if ((await writer.FlushAsync(cancellationToken)).IsCompleted)
                break;
        }

        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It would hold a thread for as long as the film lasts.");

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
