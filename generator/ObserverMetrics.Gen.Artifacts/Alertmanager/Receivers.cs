using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Alertmanager;

/// <summary>Receivers with their channels and the texts that they send.</summary>
internal static class Receivers
{
    private const string Title = "[{{ .Status | toUpper }}{{ if eq .Status \"firing\" }}: {{ .Alerts.Firing | len }}{{ end }}] {{ .GroupLabels.SortedPairs.Values | join \" \" }}";

    /// <summary>The summaries of the group's alerts in Slack's markup, with the links that an alert has.</summary>
    private const string SlackText = """
        {{ range .Alerts -}}
        *{{ .Labels.severity }}* {{ .Annotations.summary }}
        {{ with .Annotations.description }}{{ . }}
        {{ end }}{{ with .Annotations.runbook_url }}<{{ . }}|Runbook> {{ end }}{{ with .Annotations.dashboard_url }}<{{ . }}|Dashboard> {{ end }}<{{ .GeneratorURL }}|Query>
        {{ end }}
        """;

    public static ListNode List(EquatableArray<Receiver> receivers) => new([.. receivers.Select(Receiver)]);

    private static MapNode Receiver(Receiver receiver) => new()
    {
        ["name"] = receiver.Name,
        ["email_configs"] = Channels<EmailChannel>(receiver, Email),
        ["slack_configs"] = Channels<SlackChannel>(receiver, Slack),
        ["pagerduty_configs"] = Channels<PagerDutyChannel>(receiver, PagerDuty),
        ["webhook_configs"] = Channels<WebhookChannel>(receiver, Webhook),
    };

    private static ListNode? Channels<T>(Receiver receiver, Func<T, Node> write) =>
        new ListNode([.. receiver.Channels.OfType<T>().Select(write)]).OrNull();

    private static MapNode Email(EmailChannel email) => new()
    {
        ["to"] = email.To,
        ["from"] = email.From,
        ["smarthost"] = email.Smarthost,
        ["auth_username"] = email.Username,
        ["auth_password_file"] = email.PasswordFile,
        ["require_tls"] = email.RequireTls,
        ["headers"] = new MapNode { ["Subject"] = Title },
        ["send_resolved"] = email.SendResolved,
    };

    private static MapNode Slack(SlackChannel slack) => new()
    {
        ["channel"] = slack.ChannelName,
        ["api_url_file"] = slack.ApiUrlFile,
        ["title"] = Title,
        ["text"] = SlackText.Replace("\r\n", "\n"),
        ["send_resolved"] = slack.SendResolved,
    };

    private static MapNode PagerDuty(PagerDutyChannel pagerDuty) => new()
    {
        ["routing_key_file"] = pagerDuty.RoutingKeyFile,
        ["description"] = "{{ if .CommonAnnotations.summary }}{{ .CommonAnnotations.summary }}{{ else }}" + Title + "{{ end }}",
        ["severity"] = "{{ if .CommonLabels.severity }}{{ .CommonLabels.severity }}{{ else }}critical{{ end }}",
        ["send_resolved"] = pagerDuty.SendResolved,
    };

    private static MapNode Webhook(WebhookChannel webhook) => new()
    {
        ["url"] = webhook.Url,
        ["url_file"] = webhook.UrlFile,
        ["send_resolved"] = webhook.SendResolved,
    };
}
