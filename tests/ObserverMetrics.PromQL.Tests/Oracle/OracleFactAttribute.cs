namespace ObserverMetrics.PromQL.Tests;

/// <summary>A test that asks a program of Prometheus. Where the program is missing it is skipped; under CI=true it runs, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OracleFactAttribute : FactAttribute
{
    public OracleFactAttribute(string program)
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && Executables.Find(program) is null)
            Skip = $"{program} is not installed: put that of Prometheus 2.42 on the PATH.";
    }
}
