using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>A room's answer. When it arrives, an accepted change is durable (a play position: published).</summary>
[GenerateSerializer, Immutable, Alias("RoomReply")]
public abstract record RoomReply
{
    private RoomReply()
    {
    }

    /// <param name="Room">As the asker may see it: to somebody who is neither member nor invited, members holds only the host.</param>
    [GenerateSerializer, Immutable, Alias("RoomReply.Accepted")]
    public sealed record Accepted([property: Id(0)] RoomSnapshot Room) : RoomReply;

    /// <param name="Who">Whom it is about, where the reason is about others.</param>
    /// <param name="RetryAfter">For <see cref="Refusal.TooManyWrongPasswords"/>.</param>
    [GenerateSerializer, Immutable, Alias("RoomReply.Refused")]
    public sealed record Refused(
        [property: Id(0)] Refusal Reason,
        [property: Id(1)] ImmutableArray<UserId> Who,
        [property: Id(2)] TimeSpan? RetryAfter) : RoomReply
    {
        public Refused(Refusal reason) : this(reason, [], null)
        {
        }
    }
}
