using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WatchParty.Gateway;
using WatchParty.Rooms;
using WatchParty.Settings;

namespace WatchParty;

public static class GrainServices
{
    /// <summary>
    /// What the grains need beside Orleans, a storage called "Default", a stream provider called
    /// <see cref="GatewayStream.Provider"/>, a clock, and the ports to people and media.
    /// </summary>
    public static IServiceCollection AddWatchPartyGrains(this IServiceCollection services)
    {
        services.AddSettings<RoomOptions>(RoomOptions.Section).Check();
        services.AddSettings<SyncOptions>(SyncOptions.Section).Check();
        return services.AddSingleton<VersionBoard>().AddSingleton<FactFinder>().AddSingleton<RoomMetrics>().AddHostedService<RoomKeeper>();
    }

    private static void Check(this OptionsBuilder<RoomOptions> rooms) => rooms
        .Validate(o => o.MaxMembers is >= 1 and <= 1000, "Rooms:MaxMembers must lie between 1 and 1000.")
        .Validate(o => o.MaxInvites is >= 0 and <= 1000, "Rooms:MaxInvites must lie between 0 and 1000.")
        .Validate(o => o.MaxInvitesPerInbox >= 1, "Rooms:MaxInvitesPerInbox must be at least 1.")
        .Validate(o => o.MaxOpenPerHost >= 1, "Rooms:MaxOpenPerHost must be at least 1.")
        .Validate(o => o.HostAway > TimeSpan.Zero, "Rooms:HostAway must be longer than nothing.")
        .Validate(o => o.IdleEnd > o.HostAway, "Rooms:IdleEnd must be longer than Rooms:HostAway.")
        .Validate(o => o.GatewayLease >= TimeSpan.FromSeconds(10), "Rooms:GatewayLease must be at least 10 s, or sockets vanish between two declarations.")
        .Validate(o => o.Recheck >= TimeSpan.FromSeconds(1), "Rooms:Recheck must be at least 1 s.")
        .Validate(o => o.DeliveryTimeout > TimeSpan.Zero, "Rooms:DeliveryTimeout must be longer than nothing.")
        .Validate(o => o.PasswordTriesPerUser >= 1, "Rooms:PasswordTriesPerUser must be at least 1.")
        .Validate(o => o.PasswordTriesPerRoom >= o.PasswordTriesPerUser, "Rooms:PasswordTriesPerRoom must not be less than Rooms:PasswordTriesPerUser.")
        .Validate(o => o.PasswordWindow > TimeSpan.Zero, "Rooms:PasswordWindow must be longer than nothing.")
        .Validate(o => o.WakeInterval >= TimeSpan.FromMinutes(1), "Rooms:WakeInterval must be at least 1 min.");

    private static void Check(this OptionsBuilder<SyncOptions> sync) => sync
        .Validate(o => o.LeadMargin >= TimeSpan.Zero, "Sync:LeadMargin must not be negative.")
        .Validate(o => o.SeekMargin >= TimeSpan.Zero, "Sync:SeekMargin must not be negative.")
        .Validate(o => o.MinLead >= TimeSpan.Zero && o.MinLead <= o.MaxLead, "Sync:MinLead must lie between 0 and Sync:MaxLead.")
        .Validate(o => o.Countdown >= TimeSpan.Zero, "Sync:Countdown must not be negative.")
        .Validate(o => o.StallTolerance >= TimeSpan.Zero, "Sync:StallTolerance must not be negative.")
        .Validate(o => o.BufferingPatience > TimeSpan.Zero, "Sync:BufferingPatience must be longer than nothing.")
        .Validate(o => o.PositionTolerance >= TimeSpan.Zero, "Sync:PositionTolerance must not be negative.")
        .Validate(o => o.SaveDelay > TimeSpan.Zero && o.SaveDelay <= o.SaveInterval, "Sync:SaveDelay must be longer than nothing and not longer than Sync:SaveInterval.")
        .Validate(o => o.OutageTolerance >= o.SaveInterval, "Sync:OutageTolerance must not be shorter than Sync:SaveInterval, or no outage is ever short.")
        .Validate(o => o.MeterInterval > TimeSpan.Zero, "Sync:MeterInterval must be longer than nothing.")
        .Validate(o => o.MeterLifetime >= o.MeterInterval, "Sync:MeterLifetime must not be shorter than Sync:MeterInterval.");
}
