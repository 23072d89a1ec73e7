namespace WatchParty.EndToEnd.Tests.Bar;

/// <summary>For figures that need a calm machine: <c>MEASURE=1 dotnet test tests/EndToEnd.Tests --filter Bar</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MeasuredFactAttribute : FactAttribute
{
    public MeasuredFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("MEASURE") is not "1")
            Skip = "Measured on a calm machine, with MEASURE=1.";
    }
}
