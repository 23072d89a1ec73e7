using WatchParty.Bench.Load;

namespace WatchParty.Bench.Rooms;

/// <summary>
/// The product and the bare server at the same load in turns, so that whatever the machine does meanwhile happens to both.
/// A ratio is taken within each turn.
/// </summary>
internal sealed class Pairing
{
    private readonly List<Turn> _ours = [];
    private readonly List<Turn> _bare = [];

    public Turn Ours => _ours[^1];

    public Turn Bare => _bare[^1];

    public async Task TakeTurnsAsync(Contender ours, Contender bare, double perRoom, Effort effort)
    {
        var (warmUp, measured) = (effort.Pick(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(0.3)), effort.Pick(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(0.5)));
        for (var repeat = 0; repeat < effort.Repeats; repeat++)
        {
            await ours.StayOpenWhileAsync(async () => _bare.Add(await Turn.TakeAsync(bare, perRoom, warmUp, measured)));
            await bare.StayOpenWhileAsync(async () => _ours.Add(await Turn.TakeAsync(ours, perRoom, warmUp, measured)));
        }
    }

    public string Median(bool ours, Func<Turn, double> figure, string format) => Spread.Of((ours ? _ours : _bare).Select(figure), format);

    public string Ratio(Func<Turn, double> figure) => Spread.Of(_ours.Zip(_bare, (one, other) => figure(one) / figure(other)), "0.00");

    internal sealed record Turn(LoadRun Run, TimeSpan Processor)
    {
        public double MicrosecondsPerDelivery => Processor.TotalMicroseconds / Run.Delivered;

        public static async Task<Turn> TakeAsync(Contender server, double perRoom, TimeSpan warmUp, TimeSpan measured)
        {
            var (run, processor) = await server.RunAsync(perRoom, warmUp, measured);
            return new Turn(run, processor);
        }
    }
}
