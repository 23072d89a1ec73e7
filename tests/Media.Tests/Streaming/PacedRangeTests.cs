namespace WatchParty.Media.Tests.Streaming;

public sealed class PacedRangeTests(StreamHouse house) : RangeTests(house), IClassFixture<StreamHouse>;
