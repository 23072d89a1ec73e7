using WatchParty.Api.Gateway;

namespace WatchParty.Api.Tests.Gateway;

public sealed class OneAtATimeTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Asked_while_it_runs_a_job_runs_again_afterwards_and_never_twice_at_once()
    {
        var (running, mostAtOnce) = (0, 0);
        var (begun, mayEnd, again) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        var job = new OneAtATime(async () =>
        {
            mostAtOnce = Math.Max(mostAtOnce, Interlocked.Increment(ref running));
            if (!begun.TrySetResult())
                again.TrySetResult();
            await mayEnd.Task;
            Interlocked.Decrement(ref running);
        });

        job.Ask();
        await begun.Task.WaitAsync(s_patience);
        job.Ask();
        job.Ask();
        Assert.False(again.Task.IsCompleted);
        mayEnd.SetResult();
        await again.Task.WaitAsync(s_patience);

        Assert.Equal(1, mostAtOnce);
    }

    [Fact]
    public async Task A_job_is_no_part_of_the_turn_that_asked_for_it()
    {
        var scheduler = new TaskCompletionSource<TaskScheduler>();
        var job = new OneAtATime(() =>
        {
            scheduler.SetResult(TaskScheduler.Current);
            return Task.CompletedTask;
        });

        await Turn.TakeAsync(() =>
        {
            job.Ask();
            return Task.CompletedTask;
        });

        Assert.Same(TaskScheduler.Default, await scheduler.Task.WaitAsync(s_patience));
    }
}
