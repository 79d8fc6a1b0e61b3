namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>Alertmanager's receivers and routes.</summary>
/// <param name="GroupBy">Labels that make one notification out of several alerts, <c>alertname</c> first.</param>
/// <param name="Receivers">The receivers, in the order of the file.</param>
/// <param name="Routes">Which receivers get which severity, most urgent first.</param>
/// <param name="MuteTimes">Times in which routes are mute.</param>
/// <param name="Inhibitions">Warnings that are quiet while a critical alert says more.</param>
public sealed record AlertmanagerModel(
    EquatableArray<string> GroupBy,
    EquatableArray<Receiver> Receivers,
    EquatableArray<Route> Routes,
    EquatableArray<MuteTime> MuteTimes,
    EquatableArray<Inhibition> Inhibitions);

/// <summary>Warnings that are quiet while a critical alert fires.</summary>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Criticals">The names of the alerts that silence while they are critical.</param>
/// <param name="Warnings">The names of the alerts whose warnings are silenced.</param>
/// <param name="Equal">The labels that must be equal on both.</param>
public sealed record Inhibition(string Reason, EquatableArray<string> Criticals, EquatableArray<string> Warnings, EquatableArray<string> Equal);

/// <summary>A receiver of notifications; it may use several channels.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Channels">Its channels, at least one.</param>
public sealed record Receiver(string Name, EquatableArray<Channel> Channels);

/// <summary>A way to notify. Secrets are paths of files: Alertmanager expands no variables.</summary>
public abstract record Channel(bool SendResolved);

/// <summary>Notifies by e-mail.</summary>
/// <param name="To">The recipient's address.</param>
/// <param name="From">The sender's address.</param>
/// <param name="Smarthost">The SMTP server as <c>host:port</c>.</param>
/// <param name="Username">The user at the server, or null.</param>
/// <param name="PasswordFile">The file with the user's password, or null.</param>
/// <param name="RequireTls">Whether the connection must be encrypted.</param>
/// <param name="SendResolved">Whether the end of an alert is told, too.</param>
public sealed record EmailChannel(string To, string From, string Smarthost, string? Username, string? PasswordFile, bool RequireTls, bool SendResolved)
    : Channel(SendResolved);

/// <summary>Notifies a Slack channel.</summary>
/// <param name="ChannelName">The channel, as in <c>#alerts</c>.</param>
/// <param name="ApiUrlFile">The file with the incoming webhook's URL.</param>
/// <param name="SendResolved">Whether the end of an alert is told, too.</param>
public sealed record SlackChannel(string ChannelName, string ApiUrlFile, bool SendResolved)
    : Channel(SendResolved);

/// <summary>Notifies PagerDuty by its Events API v2.</summary>
/// <param name="RoutingKeyFile">The file with the integration's routing key.</param>
/// <param name="SendResolved">Whether the end of an alert is told, too.</param>
public sealed record PagerDutyChannel(string RoutingKeyFile, bool SendResolved)
    : Channel(SendResolved);

/// <summary>Posts Alertmanager's JSON to a URL.</summary>
/// <param name="Url">The URL, or null where it is secret.</param>
/// <param name="UrlFile">The file with the URL, or null. Needs Alertmanager 0.26.</param>
/// <param name="SendResolved">Whether the end of an alert is told, too.</param>
public sealed record WebhookChannel(string? Url, string? UrlFile, bool SendResolved)
    : Channel(SendResolved);

/// <summary>Sends the alerts of one severity to receivers.</summary>
public sealed record Route(AlertSeverity Severity, EquatableArray<string> Receivers);

/// <summary>A time in which notifications of some severities are held back.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Severities">The severities it mutes.</param>
/// <param name="Weekdays">Days as Alertmanager writes them (<c>saturday</c>, <c>monday:friday</c>); empty for all.</param>
/// <param name="Start">The start of the time of day (<c>22:00</c>), or null for the whole day.</param>
/// <param name="End">The end of the time of day, at most <c>24:00</c>, or null for the whole day.</param>
/// <param name="Location">An IANA time zone, or null for UTC.</param>
public sealed record MuteTime(
    string Name,
    EquatableArray<AlertSeverity> Severities,
    EquatableArray<string> Weekdays,
    string? Start,
    string? End,
    string? Location);
