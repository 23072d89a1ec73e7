using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WatchParty.Settings;

public static class SettingsRegistration
{
    /// <summary>
    /// Binds <typeparamref name="T"/> to <paramref name="section"/>, validates it at start and makes its keys known.
    /// Several classes may share a section. Add <c>.Validate(o => …, "Section:Key must …")</c> for each rule: the sentence is all the reader gets.
    /// </summary>
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, string section) where T : class
    {
        services.AddSingleton(new SettingsSection(section, typeof(T)));
        return services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
    }
}
