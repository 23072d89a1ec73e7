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

        lock (_lock)
        {
            var stored = File.Exists(_file) ? File.ReadAllText(_file).Trim() : "";
            var code = (options.Value.Code, stored) switch
            {
                ({ Length: > 0 } configured, _) => configured,
                (_, { Length: > 0 }) => stored, // a restart keeps the link that was printed before
                _ => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            };
            if (code != stored)
                Write(code);
            return code;
        }
    }

    public async ValueTask<string?> SetupPathAsync(CancellationToken cancellation = default) =>
        await CurrentAsync(cancellation) is { } code ? $"/setup?code={Uri.EscapeDataString(code)}" : null;

    private void Write(string code)
    {
        var file = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(_file, file);
        writer.WriteLine(code);
    }
}
