using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A receiver's Slack channel.</summary>
internal static class SlackKeys
{
    public static readonly Key<Spanned<string>> Channel = new("channel", Line, "The channel, in quotes: '#alerts'.", isMandatory: true, example: "'#alerts'");

    public static readonly Key<Spanned<string>> ApiUrlFile = new(
        "api_url_file", ReceiverKeys.SecretFile, "The file with the incoming webhook's URL.", isMandatory: true);

    public static readonly Key<Spanned<bool>> SendResolved = ReceiverKeys.SendResolved();

    public static readonly KeyTable Table = new("slack channel", Channel, ApiUrlFile, SendResolved)
    {
        Secrets = new Dictionary<string, string> { ["api_url"] = "api_url_file", ["url"] = "api_url_file", ["webhook_url"] = "api_url_file" },
    };

    public static SlackChannel? Parse(MappingReader map)
    {
        var (channel, apiUrlFile, sendResolved) = (map.Read(Channel), map.Read(ApiUrlFile), map.Read(SendResolved)?.Value ?? true);
        return channel is null || apiUrlFile is null ? null : new SlackChannel(channel.Value, apiUrlFile.Value, sendResolved);
    }
}
