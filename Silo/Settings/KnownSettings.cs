using System.ComponentModel;
using System.Reflection;
using WatchParty.Settings;

namespace WatchParty.Silo.Settings;

/// <summary>Every setting of the product by its key, with the default that its options class gives it.</summary>
internal static class KnownSettings
{
    public static IEnumerable<(string Key, object? Default)> In(IEnumerable<SettingsSection> sections) =>
        sections.SelectMany(section => In(section.Path, section.Options));

    private static IEnumerable<(string Key, object? Default)> In(string path, Type options)
    {
        var defaults = Activator.CreateInstance(options);
        return options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .SelectMany(property => IsOneValue(property.PropertyType)
                ? [(Below(path, property.Name), property.GetValue(defaults))]
                : In(Below(path, property.Name), property.PropertyType));
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : ConfigurationPath.Combine(path, name);

    private static bool IsOneValue(Type type) =>
        type != typeof(object) && TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));
}
