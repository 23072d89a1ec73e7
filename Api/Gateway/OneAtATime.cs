namespace WatchParty.Api.Gateway;

/// <summary>
/// Runs one job, never twice at once. Asked while it runs, it runs once more afterwards, however often it was asked:
/// whoever asks may rely on a run that began later.
/// </summary>
internal sealed class OneAtATime(Func<Task> job)
{
    private readonly Lock _gate = new();
    private bool _isRunning;
    private bool _isAskedAgain;

    public void Ask()
    {
        lock (_gate)
        {
            _isAskedAgain = _isRunning;
            if (_isRunning)
                return;
            _isRunning = true;
        }

        // Who asks may be in the turn of a grain, to which neither the job nor the calls it makes belong.
        _ = Task.Run(RunAsync);
    }

    private async Task RunAsync()
    {
        do
            await job();
        while (IsAskedAgain());
    }

    private bool IsAskedAgain()
    {
        lock (_gate)
        {
            _isRunning = _isAskedAgain;
            _isAskedAgain = false;
            return _isRunning;
        }
    }
}
