namespace ObserverMetrics.EndToEnd.Tests.Infrastructure;

/// <summary>Waits for what servers do in their own time.</summary>
internal static class Eventually
{
    /// <summary>Asks again and again until the answer is yes; fails with a complaint when patience ends.</summary>
    public static async Task TrueAsync(TimeSpan patience, Func<string> complaint, Func<Task<bool>> condition)
    {
        var end = DateTime.UtcNow + patience;
        while (!await condition())
        {
            Assert.True(DateTime.UtcNow < end, complaint());
            await Task.Delay(200);
        }
    }
}
