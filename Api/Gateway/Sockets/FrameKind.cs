namespace WatchParty.Api.Gateway.Sockets;

/// <summary>What a newer frame means for an older one that is still waiting.</summary>
internal enum FrameKind
{
    /// <summary>To this socket alone; never dropped.</summary>
    Reply,

    /// <summary>Says everything: replaces all that waits of its source.</summary>
    State,

    /// <summary>Replaces an earlier one.</summary>
    Timeline,

    /// <summary>Adds to what was said before.</summary>
    Presence,

    /// <summary>Replaces an earlier one.</summary>
    Meters,
}
