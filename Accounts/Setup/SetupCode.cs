using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WatchParty.People;
using WatchParty.Storage;

namespace WatchParty.Accounts.Setup;

internal sealed class SetupCode(SetupState state, DataFolder folder, IOptions<SetupOptions> options) : ISetupCode, IFirstRun
{
    private readonly string _file = folder.File("setup-code");
    private readonly Lock _lock = new();

    public async ValueTask<string?> CurrentAsync(CancellationToken cancellation = default)
    {
        if (await state.IsDoneAsync(cancellation))
        {
            File.Delete(_file);
            return null;
        }

        // A restart, and every other silo, keeps the link that was printed before.
        var code = options.Value.Code is { Length: > 0 } configured
            ? configured
            : await state.KeepCodeAsync(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), cancellation);
        Show(code);
        return code;
    }

    public async ValueTask<string?> SetupPathAsync(CancellationToken cancellation = default) =>
        await CurrentAsync(cancellation) is { } code ? $"/setup?code={Uri.EscapeDataString(code)}" : null;

    private void Show(string code)
    {
        var file = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        lock (_lock)
        {
            if (File.Exists(_file) && File.ReadAllText(_file).Trim() == code)
                return;
            using var writer = new StreamWriter(_file, file);
            writer.WriteLine(code);
        }
    }
}
