using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>The parameters of a recorder, and the expressions that its entries make of them.</summary>
internal sealed class RecorderArguments
{
    private readonly ClassModel _model;
    private readonly NameScope _names = new();
    private readonly Dictionary<string, (RecorderParameter Parameter, string Name)> _byName = new(StringComparer.Ordinal);

    public RecorderArguments(ClassModel model, Recorder recorder)
    {
        _model = model;
        foreach (var parameter in recorder.Parameters)
            _byName.Add(parameter.Name, (parameter, Identifiers.Escape(_names.Take(Identifiers.Camel(parameter.Name)))));

        Parameters = [.. recorder.Parameters.Select(Declare)];
    }

    /// <summary>The method's parameters.</summary>
    public Parameter[] Parameters { get; }

    /// <summary>The name of a variable beside the parameters.</summary>
    public string Local(string wanted) => _names.Take(wanted);

    /// <summary>A recorded value as a number.</summary>
    public string Number(RecordedValue value)
    {
        if (value.Parameter is null)
            return Literals.Of(value.Constant ?? throw new InvalidOperationException("A recorded value is neither a parameter nor a constant."));

        var (parameter, name) = _byName[value.Parameter];
        return parameter.Type switch
        {
            ParameterType.Seconds => name + ".TotalSeconds",
            ParameterType.Bool => $"({name} ? 1 : 0)",
            _ => name,
        };
    }

    /// <summary>A recorded value as a histogram takes it: a duration stays a <c>TimeSpan</c>.</summary>
    public string Observed(RecordedValue value) =>
        value.Parameter is { } parameter && _byName[parameter].Parameter.Type == ParameterType.Seconds ? _byName[parameter].Name : Number(value);

    /// <summary>A recorded value as an operand of a sign.</summary>
    public string Operand(RecordedValue value) => value.Constant < 0 ? $"({Number(value)})" : Number(value);

    /// <summary>A condition.</summary>
    public string Condition(RecordCondition condition)
    {
        var (parameter, name) = _byName[condition.Parameter];
        if (condition.Values.Count == 0)
            return condition.Negated ? "!" + name : name;

        var patterns = string.Join(" or ", condition.Values.Select(value => Constant(parameter, value)));
        return !condition.Negated ? $"{name} is {patterns}" : condition.Values.Count == 1 ? $"{name} is not {patterns}" : $"{name} is not ({patterns})";
    }

    /// <summary>The place of a label's value.</summary>
    public LabelPlace Place(MetricLabel label, LabelFeed feed)
    {
        if (feed.Value is { } value)
            return LabelPlace.OfValue(label, value);

        var (parameter, name) = _byName[feed.Parameter ?? throw new InvalidOperationException($"The label {feed.Label} is fed by nothing.")];
        return (label.Kind, parameter.Type) switch
        {
            (LabelKind.Enum, ParameterType.Enum) when parameter.Enum == label.Enum => LabelPlace.OfParameter(label, name),
            (LabelKind.Bool, ParameterType.Bool) => LabelPlace.OfParameter(label, name),
            (LabelKind.OpenString, ParameterType.String) => LabelPlace.OfParameter(label, name),
            (LabelKind.OpenInt, ParameterType.Long or ParameterType.Bytes) => LabelPlace.OfParameter(label, name),
            _ => throw new InvalidOperationException($"A parameter of type {parameter.Type} cannot feed the label {label.Name}."),
        };
    }

    private Parameter Declare(RecorderParameter parameter)
    {
        var type = parameter.Type switch
        {
            ParameterType.Bool => "bool",
            ParameterType.Long or ParameterType.Bytes => "long",
            ParameterType.Double => "double",
            ParameterType.Seconds => RuntimeNames.TimeSpan,
            ParameterType.Enum => _model.TypeName(parameter.Enum!),
            _ => "string",
        };

        return new Parameter(type, _byName[parameter.Name].Name, Describe(parameter), parameter.Default is { } value ? Constant(parameter, value) : null);
    }

    private static string Describe(RecorderParameter parameter) => parameter.Type switch
    {
        ParameterType.Bool => "Decides what is recorded.",
        ParameterType.Seconds => "A duration, recorded in seconds.",
        ParameterType.Bytes => "A number of bytes.",
        ParameterType.Long or ParameterType.Double => "A number.",
        _ => $"The value of the label {parameter.Name}.",
    };

    private string Constant(RecorderParameter parameter, string value) => parameter.Type switch
    {
        ParameterType.Enum => _model.EnumMember(parameter.Enum!, value),
        ParameterType.String => Literals.Of(value),
        ParameterType.Double => Literals.Of(decimal.Parse(value, CultureInfo.InvariantCulture)),
        // A TimeSpan has no other constant; the front end allows no other default than zero.
        ParameterType.Seconds => "default",
        _ => value,
    };
}
