using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>A recorder's parameters, for what its entries name.</summary>
/// <param name="context">Where diagnostics go.</param>
/// <param name="recorder">The recorder.</param>
/// <param name="all">Its sound parameters.</param>
/// <param name="unsound">The names of the others.</param>
internal sealed class RecorderParameters(CheckContext context, RecorderSyntax recorder, EquatableArray<RecorderParameter> all, HashSet<string> unsound)
{
    public EquatableArray<RecorderParameter> All { get; } = all;

    /// <summary>The parameter of a name, or null where there is none.</summary>
    public RecorderParameter? Find(string name) => All.FirstOrDefault(parameter => parameter.Name == name);

    /// <summary>Whether a parameter of this name is there but has an error.</summary>
    public bool IsUnsound(string name) => unsound.Contains(name) || context.IsUnsound(name);

    /// <summary>The parameter that an entry names; null, with a diagnostic, where there is none.</summary>
    public RecorderParameter? Get(Spanned<string> name)
    {
        var found = Find(name.Value);
        if (found is null && !IsUnsound(name.Value))
        {
            var names = All.Select(parameter => parameter.Name).ToList();
            context.Report(
                ManifestRules.UnknownParameter, name.Span, name.Value, recorder.Name.Value,
                CheckContext.DidYouMean(name.Value, names), names.Count == 0 ? "none" : string.Join(", ", names));
        }

        return found;
    }

    /// <summary>A parameter's type in messages.</summary>
    public static string TypeText(RecorderParameter parameter) =>
        parameter.Enum is null ? "of type " + parameter.Type.ToString().ToLowerInvariant() : $"the label {parameter.Enum}";
}
