using System.Text.Json;

namespace WatchParty.SyncRig.Measuring;

/// <summary>What one page showed, on the clock that all recordings share (milliseconds).</summary>
public sealed class Recording(string name, IReadOnlyList<Recording.Sample> samples, IReadOnlyList<Recording.Frame> frames, IReadOnlyList<Recording.Event> events)
{
    /// <summary>With fewer samples than this the page was asleep, and nobody knows where it was.</summary>
    private const double LongestGapMs = 250;

    /// <summary>A frame that stands longer than this is no moving picture.</summary>
    private const double LongestFrameMs = 120;

    /// <param name="MediaMs">The player's own clock: what is heard.</param>
    public readonly record struct Sample(double AtMs, double MediaMs, bool IsPaused, double Rate, bool IsSeeking, int ReadyState)
    {
        public bool IsMoving => !IsPaused && !IsSeeking;
    }

    /// <summary>A frame and when it is on the screen: what is seen.</summary>
    public readonly record struct Frame(double AtMs, double MediaMs, double Rate);

    public readonly record struct Event(double AtMs, string Type, double MediaMs, string Detail);

    public string Name => name;

    public IReadOnlyList<Sample> Samples => samples;

    public IReadOnlyList<Frame> Frames => frames;

    public IReadOnlyList<Event> Events => events;

    public static Recording Parse(string name, JsonElement dump)
    {
        var shift = dump.GetProperty("clockErrorMs").GetDouble();
        return new(
            name,
            [.. Rows("samples").Select(row => new Sample(Number(row, 0) + shift, Number(row, 1), Number(row, 2) > 0, Number(row, 3), Number(row, 4) > 0, (int)Number(row, 5)))],
            [.. Rows("frames").Select(row => new Frame(Number(row, 0) + shift, Number(row, 1), Number(row, 2))).OrderBy(frame => frame.AtMs)],
            [.. Rows("events").Select(row => new Event(Number(row, 0) + shift, row[1].GetString()!, Number(row, 2), row[3].GetString()!))]);

        IEnumerable<JsonElement> Rows(string property) => dump.GetProperty(property).EnumerateArray();
        static double Number(JsonElement row, int index) => row[index].GetDouble();
    }

    /// <summary>How the player stood at a moment, by the samples around it; null when the page was not looking.</summary>
    public Sample? StateAt(double atMs)
    {
        var next = FirstAfter(samples.Count, i => samples[i].AtMs, atMs);
        if (next == 0 || next == samples.Count || samples[next].AtMs - samples[next - 1].AtMs > LongestGapMs)
            return null;

        var (before, after) = (samples[next - 1], samples[next]);
        var share = (atMs - before.AtMs) / (after.AtMs - before.AtMs);
        return before.IsSeeking || after.IsSeeking
            ? after with { AtMs = atMs, IsSeeking = true }
            : after with { AtMs = atMs, MediaMs = before.MediaMs + (share * (after.MediaMs - before.MediaMs)) };
    }

    /// <summary>The position that the picture shows at a moment; null when it does not move.</summary>
    public double? PictureAt(double atMs)
    {
        var next = FirstAfter(frames.Count, i => frames[i].AtMs, atMs);
        if (next == 0 || atMs - frames[next - 1].AtMs > LongestFrameMs)
            return null;

        var frame = frames[next - 1];
        return frame.MediaMs + ((atMs - frame.AtMs) * frame.Rate);
    }

    private static int FirstAfter(int count, Func<int, double> at, double moment)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (at(middle) > moment)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
