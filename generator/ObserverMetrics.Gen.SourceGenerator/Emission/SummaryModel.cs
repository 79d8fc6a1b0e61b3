using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>The summary's types with the names that they have in C#.</summary>
internal sealed class SummaryModel
{
    private static readonly string[] InheritedMembers = [.. NameScope.ObjectMembers, "ToJson", "Write", "WriteAsync"];

    public SummaryModel(CodeModel code)
    {
        ClassName = code.ClassName + "Summary";
        var members = new NameScope([.. InheritedMembers, ClassName]);
        string[] properties = [.. code.Summary.Select(section => members.Take(section.Member))];
        Sections = [.. code.Summary.Select((section, index) => new SummarySectionModel(section, properties[index], members.Take(section.Member + "Section")))];
    }

    /// <summary>The summary's class.</summary>
    public string ClassName { get; }

    public SummarySectionModel[] Sections { get; }
}

/// <summary>A section with its names.</summary>
internal sealed class SummarySectionModel
{
    public SummarySectionModel(SummarySection section, string property, string type)
    {
        Section = section;
        Property = property;
        Type = type;
        var members = new NameScope([.. NameScope.ObjectMembers, type]);
        Fields = [.. section.Fields.Select(field => (field, Identifiers.Escape(members.Take(field.Member))))];
    }

    public SummarySection Section { get; }

    /// <summary>The property of the summary.</summary>
    public string Property { get; }

    /// <summary>The section's nested class.</summary>
    public string Type { get; }

    public (SummaryField Field, string Property)[] Fields { get; }
}
