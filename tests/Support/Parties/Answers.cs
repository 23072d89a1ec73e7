namespace WatchParty.Support.Parties;

public static class Answers
{
    /// <summary>For what a test takes for granted: anything but success stops it with the server's own words.</summary>
    public static async Task<Answer> MustSucceed(this Task<Answer> asking)
    {
        var answer = await asking;
        return answer.Status is >= 200 and < 300
            ? answer
            : throw new InvalidOperationException(answer.ToString());
    }
}
