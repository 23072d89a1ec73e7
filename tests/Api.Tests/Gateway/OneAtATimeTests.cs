using WatchParty.Api.Gateway;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Gateway;

public sealed class OneAtATimeTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Asked_while_it_runs_a_job_runs_once_more_however_often_it_was_asked()
    {
        var runs = 0;
        var (begun, mayEnd, again) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        var job = new OneAtATime(() =>
        {
            (++runs == 1 ? begun : again).TrySetResult();
            return mayEnd.Task;
        });

        job.Ask();
        await begun.Task.WaitAsync(s_patience);
        job.Ask();
        job.Ask();
        mayEnd.SetResult();
        await again.Task.WaitAsync(s_patience);

        Assert.Equal(2, runs);
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
