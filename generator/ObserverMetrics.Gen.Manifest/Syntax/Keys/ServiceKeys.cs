using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A container of the deployment.</summary>
internal static class ServiceKeys
{
    public static readonly Key<Spanned<string>> Version = new("version", Of(Grammars.ImageTag), "The image's tag.", otherwise: "a pinned version");

    public static readonly Key<Spanned<int>> Port = new("port", Integer(1, 65_535), "Its port on the host.", otherwise: "the usual one");

    public static readonly Key<Spanned<string>> Bind = new("bind", Of(Grammars.BindAddress), "The host's address on which the port is open.", byDefault: "127.0.0.1");

    public static readonly KeyTable Table = new("container", Version, Port, Bind);

    public static ServiceSyntax Parse(MappingReader map) =>
        new() { Version = map.Read(Version), Port = map.Read(Port), Bind = map.Read(Bind) };
}
