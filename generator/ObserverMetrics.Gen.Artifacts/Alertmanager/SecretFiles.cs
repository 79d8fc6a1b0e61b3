using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Alertmanager;

/// <summary>A file with a secret that Alertmanager reads.</summary>
/// <param name="Path">Its path as Alertmanager sees it, relative to its working folder.</param>
/// <param name="Name">A short name, unique among the secrets.</param>
internal sealed record SecretFile(string Path, string Name);

/// <summary>Finds the secrets that the receivers need.</summary>
internal static class SecretFiles
{
    public static EquatableArray<SecretFile> Of(AlertmanagerModel alertmanager)
    {
        var paths = alertmanager.Receivers.SelectMany(receiver => receiver.Channels).Select(PathOf).OfType<string>().Distinct().ToArray();
        var isUnique = paths.Select(FileName).Distinct().Count() == paths.Length;
        return paths.Select(path => new SecretFile(path, isUnique ? FileName(path) : path.TrimStart('/').Replace('/', '-'))).ToEquatableArray();
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static string? PathOf(Channel channel) => channel switch
    {
        EmailChannel email => email.PasswordFile,
        SlackChannel slack => slack.ApiUrlFile,
        PagerDutyChannel pagerDuty => pagerDuty.RoutingKeyFile,
        WebhookChannel webhook => webhook.UrlFile,
        _ => null,
    };
}
