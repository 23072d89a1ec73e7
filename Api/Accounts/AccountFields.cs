using WatchParty.Accounts.Passwords;
using WatchParty.Accounts.Users;

namespace WatchParty.Api.Accounts;

/// <summary>Reads the fields of a request and gathers what is wrong with them, so that a form shows all its errors at once.</summary>
internal sealed class AccountFields
{
    private readonly Dictionary<string, string[]> _errors = [];

    public IReadOnlyDictionary<string, string[]>? Errors => _errors.Count == 0 ? null : _errors;

    public UserName? Name(string field, string text)
    {
        if (UserName.TryParse(text, out var name))
            return name;
        Refuse(field, UserName.Rule);
        return null;
    }

    /// <summary>The password normalised; null when none was given, or a bad one.</summary>
    public string? Password(string field, string? typed)
    {
        if (typed is null)
            return null;
        if (AccountPassword.TryNormalize(typed, out var password))
            return password;
        Refuse(field, AccountPassword.Rule);
        return null;
    }

    public void Refuse(string field, string message) => _errors[field] = [message];
}
