using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Makes Alertmanager's model of the receivers, routes and mute times.</summary>
internal static class AlertmanagerBinder
{
    /// <summary>The model, or null where the manifest has no receivers.</summary>
    public static AlertmanagerModel? Bind(AlertingSyntax alerting, IReadOnlyList<AlertLines> alerts, CheckContext context)
    {
        var names = alerting.Receivers.Select(receiver => receiver.Name.Value).ToList();
        foreach (var receiver in alerting.Routes.SelectMany(route => route.Receivers).Where(receiver => !names.Contains(receiver.Value)))
        {
            if (!context.IsUnsound(receiver.Value))
                context.Report(ManifestRules.UnknownReceiver, receiver.Span, receiver.Value, CheckContext.DidYouMean(receiver.Value, names));
        }

        if (alerting.Receivers.Count == 0)
        {
            if (alerting.Mute.Count > 0 && context.Syntax.DamagedKeys.Count == 0)
                context.Report(ManifestRules.KeyDoesNotFit, alerting.Mute[0].Name.Span, "mute", "there is no receiver whose notifications it could hold back", "declare one under 'receivers', or leave it out");

            return null;
        }

        return new AlertmanagerModel(
            new[] { "alertname" }.Concat(TargetLabels.KeptByRules(context.Syntax)).ToEquatableArray(),
            alerting.Receivers.Select(receiver => new Receiver(receiver.Name.Value, receiver.Channels.Select(AsText).ToEquatableArray())).ToEquatableArray(),
            alerting.Routes
                .OrderByDescending(route => route.Severity)
                .Select(route => new Route(route.Severity, route.Receivers.Select(receiver => receiver.Value).Where(names.Contains).ToEquatableArray()))
                .ToEquatableArray(),
            alerting.Mute.Select(Bind).ToEquatableArray(),
            new InhibitionFinder(context.Syntax).Find(alerts));
    }

    /// <remarks>Alertmanager reads these fields as templates when it notifies; one that it cannot read would hold back every notification.</remarks>
    private static Channel AsText(Channel channel) => channel switch
    {
        EmailChannel email => email with { To = TemplateText.Literal(email.To), From = TemplateText.Literal(email.From) },
        SlackChannel slack => slack with { ChannelName = TemplateText.Literal(slack.ChannelName) },
        _ => channel,
    };

    private static MuteTime Bind(MuteSyntax mute) => new(
        mute.Name.Value,
        mute.Severities.Select(severity => severity.Value).ToEquatableArray(),
        mute.Weekdays.Select(day => day.Value).ToEquatableArray(),
        mute.From?.Value,
        mute.To?.Value,
        mute.Location?.Value);
}
