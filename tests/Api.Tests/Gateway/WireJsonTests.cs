using System.Text;
using WatchParty.Api.Gateway.Wire;

namespace WatchParty.Api.Tests.Gateway;

public sealed class WireJsonTests
{
    [Theory(DisplayName = "GW12 what is not exactly a message of the protocol is not read as one")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"sync\"")]
    [InlineData("{}")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"dance"}""")]
    [InlineData("""{"type":"chat","text":"hi"}""")]
    [InlineData("""{"type":"Sync"}""")]
    [InlineData("""{"type":"sync"}{"type":"sync"}""")]
    [InlineData("""{"type":"sync",}""")]
    [InlineData("""{"type":"sync"/* now */}""")]
    [InlineData("""{"type":"sync","type":"sync"}""")]
    [InlineData("""{"type":"sync","more":1}""")]
    [InlineData("""{"type":"sync","more":[[[[[[[[1]]]]]]]]}""")]
    [InlineData("""{"type":"play"}""")]
    [InlineData("""{"type":"play","position_ms":1,"position_ms":1}""")]
    [InlineData("""{"type":"play","position_ms":null}""")]
    [InlineData("""{"type":"play","position_ms":-1}""")]
    [InlineData("""{"type":"play","position_ms":1.0}""")]
    [InlineData("""{"type":"play","position_ms":1e3}""")]
    [InlineData("""{"type":"play","position_ms":"12"}""")]
    [InlineData("""{"type":"play","position_ms":NaN}""")]
    [InlineData("""{"type":"play","position_ms":1e309}""")]
    [InlineData("""{"type":"play","position_ms":9007199254740992}""")]
    [InlineData("""{"type":"play","position_ms":18446744073709551616}""")]
    [InlineData("""{"type":"play","positionMs":1}""")]
    [InlineData("""{"type":"play","position_ms":1,"request_id":7}""")]
    [InlineData("""{"type":"play","position_ms":1,"request_id":"\ud800"}""")]
    [InlineData("""{"type":"set_rate","playback_rate":0.49}""")]
    [InlineData("""{"type":"set_rate","playback_rate":2.01}""")]
    [InlineData("""{"type":"set_rate","playback_rate":1e999}""")]
    [InlineData("""{"type":"ready","ready":1}""")]
    [InlineData("""{"type":"ready","ready":"true"}""")]
    [InlineData("""{"type":"auth","token":null}""")]
    [InlineData("\uFEFF{\"type\":\"sync\"}")]
    public void Nonsense_is_no_message(string frame) => Assert.Null(WireJson.Read(Encoding.UTF8.GetBytes(frame)));

    [Theory]
    [InlineData("""{"position_ms":5,"type":"seek"}""")]
    [InlineData(""" { "type" : "seek" , "position_ms" : 5 } """)]
    [InlineData("""{"type":"seek","position_ms":5,"request_id":null}""")]
    public void Order_and_white_space_mean_nothing(string frame) =>
        Assert.Equal(new ClientMessage.Seek(5), WireJson.Read(Encoding.UTF8.GetBytes(frame)));

    [Fact]
    public void The_largest_position_of_the_wire_is_one_that_a_room_can_hold()
    {
        var seek = WireJson.Read("""{"type":"seek","position_ms":9007199254740991}"""u8);

        Assert.NotNull(RoomCommands.From(seek!, default));
    }

    [Fact]
    public void The_text_of_an_auth_message_does_not_hold_its_token() =>
        Assert.DoesNotContain("s3cret", new ClientMessage.Auth("s3cret").ToString(), StringComparison.Ordinal);
}
