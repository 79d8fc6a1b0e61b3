using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A receiver's webhook.</summary>
internal static class WebhookKeys
{
    public static readonly Key<Spanned<string>> Url = new("url", ScalarShapes.Url, "The URL to post to.", example: "https://example.org/hook");

    public static readonly Key<Spanned<string>> UrlFile = new("url_file", ReceiverKeys.SecretFile, "The file with the URL, where it is secret. Needs Alertmanager 0.26.",
        example: "/run/secrets/hook_url");

    public static readonly Key<Spanned<bool>> SendResolved = ReceiverKeys.SendResolved();

    public static readonly KeyTable Table = new("webhook channel", Url, UrlFile, SendResolved)
    {
        Constraints = [Choice.ExactlyOne(Url, UrlFile)],
    };

    public static WebhookChannel? Parse(MappingReader map)
    {
        var (url, file, sendResolved) = (map.Read(Url), map.Read(UrlFile), map.Read(SendResolved)?.Value ?? true);
        return url is null && file is null ? null : new WebhookChannel(url?.Value, url is null ? file?.Value : null, sendResolved);
    }
}
