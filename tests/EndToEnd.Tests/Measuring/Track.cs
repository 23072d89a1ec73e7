using Microsoft.Playwright;

namespace WatchParty.EndToEnd.Tests.Measuring;

/// <summary>Where one page's picture was, sampled on a clock that all pages of this machine share.</summary>
public sealed class Track(IReadOnlyList<Track.Sample> samples)
{
    /// <param name="ClockMs">timeOrigin + performance.now(): pages of one machine agree within a millisecond.</param>
    public readonly record struct Sample(double ClockMs, double MediaMs);

    public IReadOnlyList<Sample> Samples => samples;

    /// <summary>A function of the length in milliseconds, for a page.</summary>
    public const string Recorder =
        """
        lengthMs => new Promise(done => {
          const video = document.querySelector('video')
          const samples = []
          const started = performance.now()
          const timer = setInterval(() => {
            const now = performance.now()
            samples.push([performance.timeOrigin + now, video.currentTime * 1000])
            if (now - started >= lengthMs) { clearInterval(timer); done(samples) }
          }, 20)
        })
        """;

    public static Track Of(IEnumerable<double[]> pairs) => new([.. pairs.Select(pair => new Sample(pair[0], pair[1]))]);

    public static async Task<Track> RecordAsync(IPage page, TimeSpan time) =>
        Of(await page.EvaluateAsync<double[][]>(Recorder, time.TotalMilliseconds));

    /// <summary>The last moment at which this picture was further than <paramref name="withinMs"/> from another; the first recorded one when it never was.</summary>
    public double LastApartFrom(Track other, double withinMs) => samples
        .Where(sample => other.MediaAt(sample.ClockMs) is { } media && Math.Abs(sample.MediaMs - media) > withinMs)
        .Select(sample => sample.ClockMs)
        .DefaultIfEmpty(samples[0].ClockMs)
        .Max();

    /// <summary>The position between the two samples around a moment; null outside of the recording.</summary>
    public double? MediaAt(double clockMs)
    {
        for (var i = 1; i < samples.Count; i++)
        {
            var (before, after) = (samples[i - 1], samples[i]);
            if (clockMs < before.ClockMs || clockMs > after.ClockMs)
                continue;
            var share = (clockMs - before.ClockMs) / (after.ClockMs - before.ClockMs);
            return before.MediaMs + share * (after.MediaMs - before.MediaMs);
        }

        return null;
    }
}
