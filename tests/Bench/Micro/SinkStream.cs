namespace WatchParty.Bench.Micro;

/// <summary>Takes every byte at once, and never has one.</summary>
internal sealed class SinkStream : Stream
{
    private long _writes;

    /// <summary>As many as frames: a WebSocket writes each at once.</summary>
    public long Writes => Interlocked.Read(ref _writes);

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _writes);
        return ValueTask.CompletedTask;
    }

    /// <summary>A WebSocket flushes after each frame, and the base class would do so on another thread.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Write(byte[] buffer, int offset, int count)
    {
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
