namespace ObserverMetrics.Gen.Manifest.Syntax.Shapes;

/// <summary>The grammars of names and other texts.</summary>
internal static class Grammars
{
    private const string Identifier = @"[\p{L}_][\p{L}\p{Nd}_]*";
    private const string Weekday = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private const string Unseen = @"\u007F-\u00A0\u00AD\u061C\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF";
    private const string DeviceName = "(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|(?:[cC][oO][mM]|[lL][pP][tT])[0-9])(?:[.]|$)";
    private const string Octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private const string Port = "(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})";
    private const string Number = @"[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?";
    private const string Sample = "[-+]?(?:" + Number + "|Inf|NaN)";
    private const string Items = Sample + "(?:[-+]" + Number + ")?(?:x[0-9]{1,6})?|_(?:x[0-9]{1,6})?|stale";
    private const string BaseUrl = @"https?://[^\s\x00-\x20/?#][^\s\x00-\x20#]*";
    private const string Host = @"(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])";

    public static readonly TextGrammar Text = new(
        "a text", "texts", @"[\s\S]*\S[\s\S]*", "something that is not blank", "Orders placed.");

    public static readonly TextGrammar Line = new(
        "a text on one line", "texts of one line each", @"[^\x00-\x1F\x7F\s](?:[^\x00-\x1F\x7F]*[^\x00-\x1F\x7F\s])?", "one line, with no blank at its start or end", "Orders");

    public static readonly TextGrammar LabelValue = new(
        "a label value", "label values", @"[\s\S]+", "something: to Prometheus an empty label value means that there is no label", "invoice");

    public static readonly TextGrammar FilterValue = new(
        "a label value", "label values", @"[\s\S]*", "any text", "invoice");

    public static readonly TextGrammar ManifestName = new(
        "a name such as Observer", "names", "[A-Za-z][A-Za-z0-9_]*", "letters, digits and '_', a letter first: a C# class is named after it", "Shop");

    public static readonly TextGrammar Namespace = new(
        "a C# namespace", "C# namespaces", Identifier + @"(?:\." + Identifier + ")*", "C# identifiers with dots between them", "Example.Shop");

    public static readonly TextGrammar CSharpName = new(
        "a C# identifier", "C# identifiers", Identifier, "letters, digits and '_', no digit first", "Orders");

    public static readonly TextGrammar Prefix = new(
        "the first part of metric names, such as observer", "prefixes", "[a-zA-Z_](?:[a-zA-Z0-9_]*[a-zA-Z0-9])?", "letters, digits and '_', no digit first and no '_' last", "shop");

    public static readonly TextGrammar MetricName = new(
        "a metric name", "metric names", "[a-zA-Z_][a-zA-Z0-9_]*", "letters, digits and '_', no digit first, and colons in recordings only", "shop_orders_total");

    public static readonly TextGrammar SeriesName = new(
        "the name of a metric, recording or external series", "names of metrics, recordings or external series", "[a-zA-Z_:][a-zA-Z0-9_:]*", "letters, digits, '_' and ':', no digit first, and PromQL under 'expr'", "shop_orders_total");

    public static readonly TextGrammar RecordingName = new(
        "a recording's name such as job:requests:rate5m", "recordings' names", @"(?:[a-zA-Z_:]|\{window\})(?:[a-zA-Z0-9_:]|\{window\})*", "letters, digits, '_' and ':', no digit first, and {window} for each of several windows", "job:shop_orders:rate5m");

    public static readonly TextGrammar LabelName = new(
        "a label name", "label names", "[a-zA-Z_][a-zA-Z0-9_]*", "letters, digits and '_', no digit first", "payment");

    public static readonly TextGrammar GroupKey = new(
        "a group's key such as rate_limiting", "groups' keys", "[A-Za-z][A-Za-z0-9_-]*", "letters, digits, '_' and '-', a letter first", "orders");

    public static readonly TextGrammar SummaryName = new(
        "a summary name such as total_requests", "summary names", "[A-Za-z_][A-Za-z0-9_]*", "letters, digits and '_', no digit first: it is a JSON name and a C# member", "total_orders");

    public static readonly TextGrammar VariableName = new(
        "a dashboard variable's name", "dashboard variables' names", "[A-Za-z_][A-Za-z0-9_]*", "letters, digits and '_', no digit first", "payment");

    public static readonly TextGrammar RuleId = new(
        "a lint's id such as OMG3001", "lints' ids such as OMG3001", "OMG[0-9]{4}", "OMG and four digits", "OMG3001");

    public static readonly TextGrammar Unit = new(
        "a unit such as seconds, symbols or items/s", "units", @"[\p{L}_%][\p{L}\p{Nd}_%]*(?:/[\p{L}_%][\p{L}\p{Nd}_%]*)?", "a word, or two words with '/' between them", "seconds");

    public static readonly TextGrammar RecordedValue = new(
        "a parameter's name or a number", "parameters' names or numbers", Identifier + @"|[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", "C# identifiers and plain numbers", "duration");

    public static readonly TextGrammar Parameter = new(
        "a type such as seconds, or a type and a default such as bool = false", "types and perhaps defaults", @"\s*[a-zA-Z_][a-zA-Z0-9_]*\s*(?:=\s*\S.*)?", "a type or a label's name, and perhaps '=' and a default", "bool = false");

    public static readonly TextGrammar Condition = new(
        "a condition such as error, not error or severity in [high, medium]", "conditions", $@"\s*(?:not\s+)?{Identifier}\s*|\s*{Identifier}\s+is\s+\S.*|\s*{Identifier}\s+(?:not\s+)?in\s*\[.+\]\s*", "a parameter, perhaps with 'not', 'is' or 'in'", "not error");

    public static readonly TextGrammar Url = new(
        "a URL such as https://example.org/runbooks", "URLs", @"https?://[^\s\x00-\x20/?#][^\s\x00-\x20]*", "http:// or https:// first, and no blanks", "https://example.org/runbooks");

    public static readonly TextGrammar RunbooksUrl = new(
        "a URL without '#' such as https://example.org/runbooks/", "URLs without '#'", BaseUrl, "http:// or https:// first, no blanks, and no '#': anchors come from the alerts", "https://example.org/runbooks/");

    public static readonly TextGrammar GrafanaUrl = new(
        "a URL without '#' such as https://grafana.example.org", "URLs without '#'", BaseUrl, "http:// or https:// first, no blanks, and no '#': the dashboard's path is put behind the URL", "https://grafana.example.org");

    public static readonly TextGrammar Link = new(
        "a URL, or a path such as /d/uid", "URLs or paths", @"(?:https?://[^\s\x00-\x20/?#]|/)[^\s\x00-\x20]*", "http://, https:// or / first, and no blanks", "/d/shop");

    public static readonly TextGrammar Address = new(
        "an address such as localhost:9464", "addresses such as localhost:9464", Host + ":" + Port, "a host, a colon and a port up to 65535", "localhost:9464");

    public static readonly TextGrammar BindAddress = new(
        "an IP address such as 127.0.0.1", "IP addresses", Octet + @"(?:\." + Octet + "){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*", "four numbers with dots, or IPv6", "127.0.0.1");

    public static readonly TextGrammar ImageTag = new(
        "an image's tag such as v2.42.0", "images' tags", @"[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}", "letters, digits, '.', '_' and '-'", "v2.42.0");

    public static readonly TextGrammar PrometheusVersion = new(
        "a version of Prometheus such as 2.42", "versions of Prometheus", @"[0-9]{1,3}\.[0-9]{1,3}", "two numbers with a dot between them", "2.42");

    public static readonly TextGrammar TimeOfDay = new(
        "a time of day such as 22:00", "times of day", "(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00", "hours and minutes, from 00:00 to 24:00", "22:00");

    public static readonly TextGrammar Weekdays = new(
        "a day such as saturday or a range such as monday:friday", "days such as saturday or ranges such as monday:friday", Weekday + "(?::" + Weekday + ")?", "English names in lower case", "monday:friday");

    public static readonly TextGrammar TimeZone = new(
        "a time zone such as Europe/Berlin", "time zones", "[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*", "a name of the IANA time-zone database", "Europe/Berlin");

    public static readonly TextGrammar Samples = new(
        "samples such as 0+60x30", "samples in promtool's notation", $"(?:{Items})(?: +(?:{Items}))*", "numbers, 'start+stepxtimes', '_' for none, '_xtimes' or 'stale', with blanks between them", "0+60x30");

    public static readonly TextGrammar KubernetesName = new(
        "a name such as shop-metrics", "names", "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", "at most 63 lower-case letters, digits and '-'", "monitoring");

    public static readonly TextGrammar KubernetesLabel = new(
        "a label such as app.kubernetes.io/name", "labels", "(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?", "a name of at most 63 characters, perhaps with a domain and '/' before it", "app.kubernetes.io/name");

    public static readonly TextGrammar KubernetesLabelValue = new(
        "a label value such as shop", "label values", "[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?", "at most 63 letters, digits, '-', '_' and '.'", "shop");

    public static readonly TextGrammar UrlPath = new(
        "a path such as /metrics", "paths", @"/[^\s\x00-\x20?#]*", "a '/' first, and no blanks", "/metrics");

    public static readonly TextGrammar Uid = new(
        "a dashboard's uid", "dashboards' uids", "[a-zA-Z0-9_-]{1,40}", "1 to 40 letters, digits, '-' and '_'", "shop");

    public static readonly TextGrammar FilePath = new(
        "the path of a file such as /run/secrets/slack_url", "paths of files", @"[^\x00-\x1F\x7F\s](?:[^\x00-\x1F\x7F]*[^\x00-\x1F\x7F\s])?", "one line, with no blank at its start or end", "/run/secrets/slack_url");

    public static readonly TextGrammar FileName = new(
        "a file name, or off", "file names, or off", "(?![. ])(?!" + DeviceName + @")[^/\\:*?""<>|\x00-\x1F" + Unseen + @"]*[^/\\:*?""<>|\x00-\x1F" + Unseen + ". ]", "no folder, none of : * ? \" < > |, no character that is not seen, no dot or blank at its start or end, and no device of Windows such as con.md", "shop.json");
}
