using WatchParty.Media.Streaming.Domain;

namespace WatchParty.Media.Streaming;

/// <summary>A file that is read no faster than its pace, and slower over a line that cannot take it. The pace counts from the first read, so every seek of a player has its burst.</summary>
internal sealed class PacedStream(Stream file, Pace pace, TimeProvider clock) : FilmStream(file)
{
    private long? _startedAt;
    private Pace _pace = pace;
    private long _sent;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _startedAt ??= clock.GetTimestamp();
        var elapsed = clock.GetElapsedTime(_startedAt.Value);
        _pace = _pace.Seen(_sent, elapsed);
        var wait = _pace.Wait(_sent, elapsed);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellationToken);
        var read = await File.ReadAsync(buffer, cancellationToken);
        _sent += read;
        return read;
    }
}
