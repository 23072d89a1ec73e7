namespace WatchParty.Api.Accounts;

public static class Policies
{
    /// <summary>For <c>RequireAuthorization(Policies.Admin)</c>; without a name it only asks for somebody who is signed in.</summary>
    public const string Admin = "admin";
}
