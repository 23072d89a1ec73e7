using WatchParty.Baseline;

// What the framework alone can do: rooms over plain Kestrel WebSockets, without people, rules, storage or grains.
// The benchmarks run it beside the product and state the product's cost as a ratio. Arguments: address, bytes of a frame.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(args[0]);
var app = builder.Build();

var rooms = new Rooms(int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15) });
app.MapGet("/health/ready", () => "ready");
app.Map("/rooms/{room}", async (string room, HttpContext context) =>
{
    using var socket = await context.WebSockets.AcceptWebSocketAsync();
    await rooms.Open(room).ServeAsync(new Member(socket));
});
await app.RunAsync();
