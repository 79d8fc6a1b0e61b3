using System.Net;
using System.Net.Sockets;

namespace ObserverMetrics.EndToEnd.Tests.Infrastructure;

/// <summary>Finds loopback ports that nobody uses.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
