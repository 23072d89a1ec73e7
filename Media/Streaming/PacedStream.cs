using WatchParty.Media.Streaming.Domain;

namespace WatchParty.Media.Streaming;

/// <summary>A file that is read no faster than its pace, and slower over a line that cannot take it. The pace counts from the first read, so every seek of a player has its burst.</summary>
internal sealed class PacedStream(Stream file, Pace pace, TimeProvider clock) : Stream
{
    private long? _startedAt;
    private Pace _pace = pace;
    private long _sent;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _startedAt ??= clock.GetTimestamp();
        var elapsed = clock.GetElapsedTime(_startedAt.Value);
        _pace = _pace.Seen(_sent, elapsed);
        var wait = _pace.Wait(_sent, elapsed);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellationToken);
        var read = await file.ReadAsync(buffer, cancellationToken);
        _sent += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Waiting for the pace would hold a thread.");

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
