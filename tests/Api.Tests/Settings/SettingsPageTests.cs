using System.ComponentModel;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Settings;
using WatchParty.Silo.Settings;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Settings;

public sealed partial class SettingsPageTests(SharedServer shared) : IClassFixture<SharedServer>
{
    /// <summary>Its default is the machine's, so the page says it in words.</summary>
    private const string DependsOnTheMachine = "Limits:PasswordHashesAtOnce";

    private static readonly string s_page = File.ReadAllText(Repository.File("docs/settings.md"));

    [Fact]
    public void The_page_names_every_setting_once_and_no_other() =>
        Assert.Equal(Known().Select(setting => setting.Key).Order(StringComparer.Ordinal), Rows().Select(row => row.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_gives_each_setting_its_default()
    {
        var written = Rows().ToDictionary(row => row.Key, row => row.Default, StringComparer.Ordinal);

        Assert.All(
            Known().Where(setting => setting.Key != DependsOnTheMachine),
            setting => Assert.Equal(
                (setting.Key, setting.Default),
                (setting.Key, TypeDescriptor.GetConverter(setting.Default!.GetType()).ConvertFromInvariantString(written[setting.Key]))));
    }

    private IEnumerable<(string Key, object? Default)> Known() => KnownSettings.In(shared.Server.Services.GetServices<SettingsSection>());

    private static IEnumerable<(string Key, string Default)> Rows() =>
        from Match row in Row().Matches(s_page)
        let value = row.Groups["default"].Value
        select (row.Groups["key"].Value, value == "empty" ? "" : value.Trim('`'));

    [GeneratedRegex(@"^\| `(?<key>[\w:]+)` \| (?<default>[^|]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
