using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A receiver of notifications.</summary>
internal static class ReceiverKeys
{
    public static readonly Key<IReadOnlyList<Channel>> Email = Channels("email", EmailKeys.Table, EmailKeys.Parse, "Notifies by e-mail.");

    public static readonly Key<IReadOnlyList<Channel>> Slack = Channels("slack", SlackKeys.Table, SlackKeys.Parse, "Notifies a Slack channel.");

    public static readonly Key<IReadOnlyList<Channel>> PagerDuty = Channels("pagerduty", PagerDutyKeys.Table, PagerDutyKeys.Parse, "Notifies PagerDuty.");

    public static readonly Key<IReadOnlyList<Channel>> Webhook = Channels("webhook", WebhookKeys.Table, WebhookKeys.Parse, "Posts to a URL.");

    public static readonly IReadOnlyList<Key<IReadOnlyList<Channel>>> All = [Email, Slack, PagerDuty, Webhook];

    public static readonly KeyTable Table = new("receiver", Email, Slack, PagerDuty, Webhook)
    {
        Constraints = [Choice.AtLeastOne(Email, Slack, PagerDuty, Webhook)],
    };

    /// <summary>Whether a channel tells the end of an alert, too.</summary>
    public static Key<Spanned<bool>> SendResolved() => new("send_resolved", ScalarShapes.Boolean, "Whether the end of an alert is told, too.", byDefault: "true");

    /// <summary>A file with a secret.</summary>
    public static Shape<Spanned<string>> SecretFile => Of(Grammars.FilePath);

    private static Key<IReadOnlyList<Channel>> Channels(string name, KeyTable table, Func<MappingReader, Channel?> read, string description) =>
        new(name, OneOrListOf(Table<Channel>(table, read)), description);
}
