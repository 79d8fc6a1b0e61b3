using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.SourceGenerator.Emission;
using ObserverMetrics.Gen.SourceGenerator.Hosting;

namespace ObserverMetrics.Gen.SourceGenerator.Analysis;

/// <summary>Reports what <c>Measure…</c> and <c>Track…</c> give where nothing can ever dispose it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MeasurementAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RoslynDiagnostic.Of(AnalysisRules.NeverDisposed));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (MetricsClasses.In(context.Compilation, context.Options) is { } classes)
            context.RegisterOperationAction(operation => Analyze(operation, classes), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, MetricsClasses classes)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        var isMeasurement = method.Name.StartsWith(MetricMethods.Measure, StringComparison.Ordinal);
        if (!isMeasurement && !method.Name.StartsWith(MetricMethods.Track, StringComparison.Ordinal))
            return;

        if (!method.ReturnsVoid && classes.Contain(method.ContainingType) && IsLost(call))
            context.ReportDiagnostic(Diagnostic.Create(RoslynDiagnostic.Of(AnalysisRules.NeverDisposed), call.Syntax.GetLocation(), method.Name, isMeasurement ? "nothing is observed" : "the gauge never goes down again"));
    }

    private static bool IsLost(IInvocationOperation call) => call.Parent switch
    {
        IExpressionStatementOperation => true,
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsLost(declarator),
        _ => false,
    };

    private static bool IsLost(IVariableDeclaratorOperation declarator)
    {
        // The declaration's group hangs below whatever disposes it.
        if (declarator.Parent?.Parent?.Parent is null or IUsingOperation or IUsingDeclarationOperation)
            return false;

        return Root(declarator).Descendants().OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol))
            .All(IsOnlyItsLabel);
    }

    // Whatever else happens to the local may dispose it: a call, an assignment, an argument, a return.
    private static bool IsOnlyItsLabel(ILocalReferenceOperation reference) => reference.Parent is IPropertyReferenceOperation;

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;

        return operation;
    }
}
