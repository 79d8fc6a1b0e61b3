using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A receiver's PagerDuty integration.</summary>
internal static class PagerDutyKeys
{
    public static readonly Key<Spanned<string>> RoutingKeyFile = new(
        "routing_key_file", ReceiverKeys.SecretFile, "The file with the integration's routing key.", isMandatory: true, example: "/run/secrets/pagerduty_key");

    public static readonly Key<Spanned<bool>> SendResolved = ReceiverKeys.SendResolved();

    public static readonly KeyTable Table = new("pagerduty channel", RoutingKeyFile, SendResolved)
    {
        Secrets = new Dictionary<string, string>
        {
            ["routing_key"] = "routing_key_file",
            ["service_key"] = "routing_key_file",
            ["integration_key"] = "routing_key_file",
        },
    };

    public static PagerDutyChannel? Parse(MappingReader map)
    {
        var (file, sendResolved) = (map.Read(RoutingKeyFile), map.Read(SendResolved)?.Value ?? true);
        return file is null ? null : new PagerDutyChannel(file.Value, sendResolved);
    }
}
