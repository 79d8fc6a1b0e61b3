using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A receiver's e-mail.</summary>
internal static class EmailKeys
{
    public static readonly Key<Spanned<string>> To = new("to", Line, "The recipient's address.", isMandatory: true, example: "shop@example.org");

    public static readonly Key<Spanned<string>> From = new("from", Line, "The sender's address.", isMandatory: true, example: "alerts@example.org");

    public static readonly Key<Spanned<string>> Smarthost = new("smarthost", Of(Grammars.Address), "The SMTP server as host:port.", isMandatory: true,
        example: "smtp.example.org:587");

    public static readonly Key<Spanned<string>> Username = new("username", Line, "The user at the server.", example: "alerts");

    public static readonly Key<Spanned<string>> PasswordFile = new("password_file", ReceiverKeys.SecretFile, "The file with the user's password.",
        example: "/run/secrets/smtp_password");

    public static readonly Key<Spanned<bool>> RequireTls = new("require_tls", ScalarShapes.Boolean, "Whether the connection must be encrypted.", byDefault: "true");

    public static readonly Key<Spanned<bool>> SendResolved = ReceiverKeys.SendResolved();

    public static readonly KeyTable Table = new("email channel", To, From, Smarthost, Username, PasswordFile, RequireTls, SendResolved)
    {
        Secrets = new Dictionary<string, string> { ["password"] = "password_file", ["auth_password"] = "password_file" },
        Constraints = [new Needs(PasswordFile, Username), new Needs(Username, PasswordFile)],
    };

    public static EmailChannel? Parse(MappingReader map)
    {
        var (to, from, smarthost) = (map.Read(To), map.Read(From), map.Read(Smarthost));
        var (username, passwordFile) = (map.Read(Username), map.Read(PasswordFile));
        var (requireTls, sendResolved) = (map.Read(RequireTls)?.Value ?? true, map.Read(SendResolved)?.Value ?? true);
        return to is null || from is null || smarthost is null
            ? null
            : new EmailChannel(to.Value, from.Value, smarthost.Value, username?.Value, passwordFile?.Value, requireTls, sendResolved);
    }
}
