using System.Net;
using System.Text;

namespace ObserverMetrics.EndToEnd.Tests.Infrastructure;

/// <summary>Answers every scrape with a text of its own.</summary>
internal sealed class ExpositionServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public ExpositionServer(Func<string> exposition)
    {
        Port = FreePort.Next();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _ = AnswerAsync(exposition);
    }

    public int Port { get; }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync(Func<string> exposition)
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                context.Response.ContentType = "text/plain; version=0.0.4";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(exposition()));
                context.Response.Close();
            }
        }
        catch (Exception ended) when (ended is ObjectDisposedException or HttpListenerException)
        {
            // The test is over.
        }
    }
}
