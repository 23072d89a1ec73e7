using Microsoft.Extensions.Logging;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Api.Problems;
using WatchParty.Gateway;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Gateway;

/// <summary>One browser in one room: turns what it says into commands. What it hears comes from its relay.</summary>
internal sealed class RoomConnection(
    ConnectionId id, SocketHolder holder, bool isCompact, BrowserSocket socket, SocketTalk talk, GatewayMetrics metrics, ILogger<RoomConnection> log)
{
    public UserId User => holder.User;

    public bool IsCompact => isCompact;

    public BrowserSocket Socket => socket;

    /// <summary>Set by the relay, under its lock, once this socket has had its first state.</summary>
    public bool IsGreeted { get; set; }

    /// <summary>As the room should know this socket now.</summary>
    public Attendee Attendee { get; private set; } = new(id, holder.User, Ready: null, Buffering: null);

    public async Task ServeAsync(RoomRelay relay)
    {
        try
        {
            while (await talk.NextAsync() is var incoming and not Incoming.Closed)
                await HandleAsync((incoming as Incoming.Said)?.Message, relay);
        }
        finally
        {
            relay.Remove(this);
        }
    }

    /// <param name="message">Null for nonsense.</param>
    private async Task HandleAsync(ClientMessage? message, RoomRelay relay)
    {
        if (message is not null && RoomCommands.From(message, id) is { } command)
        {
            Remember(message);
            await IssueAsync(command, RoomCommands.RequestIdOf(message), relay);
        }
        else if (message is ClientMessage.Report report)
            await ReportAsync(report, relay);
        else
        {
            if (message is not ClientMessage.Sync)
                talk.RefuseNonsense();
            relay.Tell(this);
        }
    }

    /// <summary>What a player says of itself is declared with its socket, so that a room that forgot it learns it again.</summary>
    private void Remember(ClientMessage message)
    {
        if (message is ClientMessage.Ready ready)
            Attendee = Attendee with { Ready = ready.IsReady };
        else if (message is ClientMessage.Buffering dry)
            Attendee = Attendee with { Buffering = dry.IsBuffering };
    }

    private async Task IssueAsync(RoomCommand command, string? requestId, RoomRelay relay)
    {
        try
        {
            if (await metrics.MeasureAsync(command, relay.Grain.IssueAsync(holder.AsActor(), command)) is RoomReply.Refused(var reason, _, _))
            {
                var (code, detail, _) = RefusalProblems.For(reason);
                relay.Tell(this, new ServerMessage.Error(code.Word(), detail, requestId));
            }
        }
        catch (Exception failure)
        {
            // Answered like the same failure over HTTP; the socket lives on.
            log.CommandFailed(command.GetType().Name, id, failure);
            var problem = ExceptionProblems.For(failure).ProblemDetails;
            relay.Tell(this, new ServerMessage.Error((string)problem.Extensions["code"]!, problem.Detail!, requestId));
        }
    }

    private Task ReportAsync(ClientMessage.Report report, RoomRelay relay) => talk.MayReport()
        ? relay.Grain.ReportAsync(new Meter(
            User,
            TimeSpan.FromMilliseconds(report.ErrorMs),
            TimeSpan.FromMilliseconds(report.RttMs),
            TimeSpan.FromMilliseconds(report.BufferedMs)))
        : Task.CompletedTask;
}
