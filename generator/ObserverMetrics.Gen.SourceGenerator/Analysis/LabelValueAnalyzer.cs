using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.SourceGenerator.Hosting;

namespace ObserverMetrics.Gen.SourceGenerator.Analysis;

/// <summary>Reports values of open labels that are put together from data without bounds: each call may make a new series.</summary>
/// <remarks>In generated code a text is always the value of an open label: a closed one is an enum.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LabelValueAnalyzer : DiagnosticAnalyzer
{
    private const int LongestText = 60;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RoslynDiagnostic.Of(AnalysisRules.UnboundedLabel));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (MetricsClasses.In(context.Compilation, context.Options) is not { } classes)
            return;

        context.RegisterOperationAction(operation => AnalyzeCall(operation, classes), OperationKind.Invocation);
        context.RegisterOperationAction(operation => AnalyzeAssignment(operation, classes), OperationKind.SimpleAssignment);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, MetricsClasses classes)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!classes.Contain(call.TargetMethod.ContainingType))
            return;

        foreach (var argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { Type.SpecialType: SpecialType.System_String } parameter })
                Report(context, parameter.Name, argument.Value);
        }
    }

    // The labels of a measurement are properties of what Measure… gives.
    private static void AnalyzeAssignment(OperationAnalysisContext context, MetricsClasses classes)
    {
        if (context.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Type.SpecialType: SpecialType.System_String } property } } assignment
            && classes.Contain(property.ContainingType.ContainingType))
        {
            Report(context, property.Name, assignment.Value);
        }
    }

    private static void Report(OperationAnalysisContext context, string label, IOperation value)
    {
        if (UnboundedText.SourceOf(value) is { } source)
            context.ReportDiagnostic(Diagnostic.Create(RoslynDiagnostic.Of(AnalysisRules.UnboundedLabel), value.Syntax.GetLocation(), label, Shown(source)));
    }

    private static string Shown(IOperation source)
    {
        var text = string.Join(" ", source.Syntax.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestText ? text : text.Substring(0, LongestText) + "…";
    }
}
