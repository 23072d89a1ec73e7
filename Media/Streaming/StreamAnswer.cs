using WatchParty.Media.Catalog;

namespace WatchParty.Media.Streaming;

public abstract record StreamAnswer
{
    private StreamAnswer()
    {
    }

    public sealed record Opened(ItemFile File, StreamGrant Grant) : StreamAnswer;

    /// <summary>No grant of ours, or its session is over.</summary>
    public sealed record NotSignedIn : StreamAnswer;

    /// <summary>The grant is for another file, or the access is gone.</summary>
    public sealed record NotAllowed : StreamAnswer;

    public sealed record NoFile : StreamAnswer;
}
