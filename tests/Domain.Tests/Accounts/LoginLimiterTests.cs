using System.Net;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using WatchParty.Accounts.SignIn;
using WatchParty.Settings;
using WatchParty.Time;

namespace WatchParty.Domain.Tests.Accounts;

public sealed class LoginLimiterTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly LoginLimiter _limiter;

    public LoginLimiterTests() => _limiter = Limiter(scale: 1);

    [Fact]
    public void After_five_failures_each_further_one_doubles_the_wait_up_to_five_minutes()
    {
        for (var i = 0; i < 5; i++)
            Assert.Null(_limiter.Begin(Bob("1.1.1.1")));

        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), _limiter.Begin(Bob("1.1.1.1")));
            _time.Advance(TimeSpan.FromSeconds(seconds));
            Assert.Null(_limiter.Begin(Bob("1.1.1.1")));
        }
    }

    [Fact]
    public void The_account_counts_wherever_the_tries_come_from()
    {
        for (var i = 0; i < 5; i++)
            Assert.Null(_limiter.Begin(Bob($"1.1.1.{i}")));

        Assert.NotNull(_limiter.Begin(Bob("2.2.2.2")));
        Assert.Null(_limiter.Begin(LoginTry.At("ana", IPAddress.Parse("2.2.2.2"))));
    }

    [Fact]
    public void A_right_password_starts_the_account_afresh_and_costs_the_address_nothing()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.Null(_limiter.Begin(Bob("1.1.1.1")));
            _limiter.Succeeded(Bob("1.1.1.1"));
        }
    }

    [Fact]
    public void A_try_that_nobody_looked_at_does_not_count()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.Null(_limiter.Begin(Bob("1.1.1.1")));
            _limiter.Abandoned(Bob("1.1.1.1"));
        }
    }

    [Fact]
    public void An_address_that_spent_its_tries_gets_one_back_every_three_seconds()
    {
        for (var i = 0; i < 20; i++)
            Assert.Null(_limiter.Begin(Person(i)));

        Assert.Equal(TimeSpan.FromSeconds(3), _limiter.Begin(Person(20)));
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Null(_limiter.Begin(Person(20)));
        Assert.NotNull(_limiter.Begin(Person(21)));
    }

    [Fact]
    public void All_addresses_of_one_home_are_one_address()
    {
        for (var i = 0; i < 20; i++)
            Assert.Null(_limiter.Begin(LoginTry.At($"person{i}", IPAddress.Parse($"2001:db8:0:1::{i:x}"))));

        Assert.NotNull(_limiter.Begin(LoginTry.At("person20", IPAddress.Parse("2001:db8:0:1::ffff"))));
        Assert.Null(_limiter.Begin(LoginTry.At("person20", IPAddress.Parse("2001:db8:0:2::1"))));
    }

    [Fact]
    public void The_scale_widens_the_address_but_never_the_account()
    {
        var wide = Limiter(scale: 10);
        for (var i = 0; i < 200; i++)
            Assert.Null(wide.Begin(Person(i)));
        for (var i = 0; i < 5; i++)
            Assert.Null(wide.Begin(Bob("2.2.2.2")));

        Assert.NotNull(wide.Begin(Bob("2.2.2.2")));
    }

    [Fact]
    public void A_flood_of_invented_names_takes_bounded_memory_and_forgets_the_oldest()
    {
        var wide = Limiter(scale: 10_000);
        for (var i = 0; i < 5; i++)
            Assert.Null(wide.Begin(Bob("1.1.1.1")));
        for (var i = 0; i < 20_000; i++)
            Assert.Null(wide.Begin(Person(i)));

        Assert.Null(wide.Begin(Bob("1.1.1.1")));
    }

    private LoginLimiter Limiter(double scale) => new(
        new ServerClock(_time), Options.Create(new LoginLimits()), Options.Create(new LimitsOptions { Scale = scale }));

    private static LoginTry Bob(string address) => LoginTry.At("bob", IPAddress.Parse(address));

    private static LoginTry Person(int number) => LoginTry.At($"person{number}", IPAddress.Parse("1.1.1.1"));
}
