using System.Reflection;
using System.Text.Json.Serialization;
using WatchParty.People;
using WatchParty.Silo.Storage;
using WatchParty.Storage;

namespace WatchParty.Grains.Tests.Storage;

public sealed class StoredRecordTests
{
    private static readonly Assembly Grains = typeof(StoredRecordAttribute).Assembly;

    private readonly RecordSerializer _serializer = new();

    [Fact]
    public void Ids_and_enums_are_stored_as_on_the_wire_and_come_back()
    {
        var user = new UserId(Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"));

        var stored = _serializer.Serialize(new Sample { Owner = user, Day = DayOfWeek.Friday, Seats = { [user] = 4 } });

        Assert.Equal(
            """{"v":3,"owner":"01890a5d-ac96-774b-bcce-b302099a8057","day":"friday","seats":{"01890a5d-ac96-774b-bcce-b302099a8057":4}}""",
            stored.ToString());
        var back = _serializer.Deserialize<Sample>(stored);
        Assert.Equal((user, DayOfWeek.Friday, 4), (back.Owner, back.Day, back.Seats[user]));
    }

    [Fact]
    public void A_row_of_an_older_version_is_read_with_defaults_for_what_it_lacks()
    {
        var back = _serializer.Deserialize<Sample>(BinaryData.FromString("""{"v":1,"day":"monday","dropped":1}"""));

        Assert.Equal((DayOfWeek.Monday, 0), (back.Day, back.Seats.Count));
    }

    [Fact]
    public void A_member_without_a_written_name_cannot_be_stored()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => _serializer.Serialize(new Unnamed()));

        Assert.Contains("Unnamed.Value", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_without_a_version_cannot_be_stored()
    {
        Assert.Throws<InvalidOperationException>(() => _serializer.Serialize("text"));
    }

    [Fact]
    public void Every_record_of_the_grains_can_be_stored()
    {
        var serialize = typeof(RecordSerializer).GetMethod(nameof(RecordSerializer.Serialize))!;
        foreach (var record in Grains.GetTypes().Where(type => type.IsDefined(typeof(StoredRecordAttribute))))
            serialize.MakeGenericMethod(record).Invoke(_serializer, [Activator.CreateInstance(record)]);
    }

    [Fact]
    public void Every_grain_has_a_written_name_for_its_rows()
    {
        var unnamed = Grains.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IGrainBase)))
            .Where(type => !type.IsDefined(typeof(GrainTypeAttribute)));

        Assert.Empty(unnamed);
    }

    [StoredRecord(version: 3)]
    private sealed class Sample
    {
        [JsonPropertyName("owner")]
        public UserId Owner { get; init; }

        [JsonPropertyName("day")]
        public DayOfWeek Day { get; init; }

        [JsonPropertyName("seats")]
        public Dictionary<UserId, int> Seats { get; init; } = [];
    }

    [StoredRecord(version: 1)]
    private sealed class Unnamed
    {
        public int Value { get; init; }
    }
}
