namespace ObserverMetrics.Gen.Tasks.Tests;

/// <summary>One project, built again and again: the task runs when it has to, and only then.</summary>
public sealed class IncrementalTests : IDisposable
{
    private const string Monitoring = ConsumerProject.Monitoring;
    private const string Rules = Monitoring + "/prometheus_alerting_rules.yaml";

    private readonly CompilerServer _server = new();
    private readonly ConsumerProject _consumer;

    public IncrementalTests() => _consumer = TaskConsumer.Create(server: _server);

    public void Dispose()
    {
        _consumer.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void The_life_of_a_project()
    {
        _consumer.Build().Succeeded();
        Assert.Contains(".observer-metrics", _consumer.Files(Monitoring));
        var rules = _consumer.Read(Rules);

        Nothing_runs_when_nothing_changed();
        Nothing_runs_when_only_code_changed();
        A_deleted_file_is_emitted_again(rules);
        An_edited_file_is_emitted_again(rules);
        A_touched_manifest_writes_no_file();
        A_changed_manifest_changes_its_files(rules);
        A_compile_error_leaves_the_files_alone();
        A_manifest_error_is_logged_at_its_place_and_leaves_the_files_alone();
        A_design_time_build_emits_nothing();
        A_file_switched_off_is_removed();
        A_renamed_manifest_keeps_its_files();
        Another_folder_is_written_and_the_default_one_emptied();
        Clean_removes_the_default_folder_only();
    }

    private void Nothing_runs_when_nothing_changed() => Runs(false, () => { });

    private void Nothing_runs_when_only_code_changed() =>
        Runs(false, () => _consumer.Write("app/Program.cs", "System.Console.WriteLine(1);\n"));

    private void A_deleted_file_is_emitted_again(string rules)
    {
        Runs(true, () => File.Delete(_consumer.PathOf(Rules)));
        Assert.Equal(rules, _consumer.Read(Rules));
        Runs(false, () => { });
    }

    private void An_edited_file_is_emitted_again(string rules)
    {
        Runs(true, () => _consumer.Write(Rules, "edited by hand"));
        Assert.Equal(rules, _consumer.Read(Rules));
        Runs(false, () => { });
    }

    private void A_touched_manifest_writes_no_file()
    {
        var before = _consumer.Times(Monitoring);
        Runs(true, () => File.SetLastWriteTimeUtc(_consumer.PathOf("app/metrics.yaml"), DateTime.UtcNow));
        Assert.Equal(before, _consumer.Times(Monitoring));
        Runs(false, () => { });
    }

    private void A_changed_manifest_changes_its_files(string rules)
    {
        Runs(true, () => _consumer.Edit("app/metrics.yaml", "above: 100", "above: 200"));
        Assert.Equal(rules.Replace("100", "200", StringComparison.Ordinal), _consumer.Read(Rules));
    }

    private void A_compile_error_leaves_the_files_alone()
    {
        var before = _consumer.Times(Monitoring);
        _consumer.Edit("app/metrics.yaml", "above: 200", "above: 300");
        _consumer.Write("app/Program.cs", "nonsense\n");

        _consumer.Build().Failed();

        Assert.Equal(before, _consumer.Times(Monitoring));
        _consumer.Write("app/Program.cs", "System.Console.WriteLine();\n");
        _consumer.Build().Succeeded();
        Assert.Contains("300", _consumer.Read(Rules), StringComparison.Ordinal);
    }

    private void A_manifest_error_is_logged_at_its_place_and_leaves_the_files_alone()
    {
        var before = _consumer.Times(Monitoring);
        _consumer.Edit("app/metrics.yaml", "type: counter", "type: guage");

        var line = Assert.Single(_consumer.Build().Failed().Lines("error OMG"));

        Assert.StartsWith(_consumer.PathOf("app/metrics.yaml") + "(8,34,", line, StringComparison.Ordinal);
        Assert.Contains("'guage'", line, StringComparison.Ordinal);
        Assert.Equal(before, _consumer.Times(Monitoring));
        _consumer.Edit("app/metrics.yaml", "type: guage", "type: counter");
        _consumer.Build().Succeeded();
    }

    private void A_design_time_build_emits_nothing() => Runs(false, () =>
        _consumer.Edit("app/metrics.yaml", "above: 300", "above: 400"), "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");

    private void A_file_switched_off_is_removed()
    {
        Runs(true, () => File.AppendAllText(_consumer.PathOf("app/metrics.yaml"), "files: { prometheus_alerting_rules.json: off }\n"));
        Assert.DoesNotContain("prometheus_alerting_rules.json", _consumer.Files(Monitoring));
        Assert.Contains("400", _consumer.Read(Rules), StringComparison.Ordinal);
        Runs(false, () => { });
    }

    private void A_renamed_manifest_keeps_its_files()
    {
        Runs(true, () => _consumer.Edit("app/metrics.yaml", "name: Shop", "name: Store"));
        Assert.Contains("\nStore: prometheus_alerting_rules.yaml\n", _consumer.Read(Monitoring + "/.observer-metrics"), StringComparison.Ordinal);
        Assert.DoesNotContain("Shop", _consumer.Read(Monitoring + "/.observer-metrics"), StringComparison.Ordinal);
    }

    private void Another_folder_is_written_and_the_default_one_emptied()
    {
        var files = _consumer.Files(Monitoring);
        Runs(true, () => _consumer.Edit("app/app.csproj", "<UseAppHost>", "<ObserverMetricsOutputPath>../deploy</ObserverMetricsOutputPath><UseAppHost>"));
        Assert.Equal(files, _consumer.Files("deploy"));
        Assert.Empty(_consumer.Files(Monitoring));
        Runs(false, () => { });
    }

    private void Clean_removes_the_default_folder_only()
    {
        _consumer.Run("clean").Succeeded();
        Assert.NotEmpty(_consumer.Files("deploy"));

        _consumer.Edit("app/app.csproj", "<ObserverMetricsOutputPath>../deploy</ObserverMetricsOutputPath>", "");
        _consumer.Build().Succeeded();
        Assert.Equal(_consumer.Files("deploy"), _consumer.Files(Monitoring));

        _consumer.Run("clean").Succeeded();
        Assert.Empty(_consumer.Files(Monitoring));
        Assert.NotEmpty(_consumer.Files("deploy"));
    }

    /// <summary>Whether a build after an action runs the task.</summary>
    private void Runs(bool expected, Action action, params string[] arguments)
    {
        var emitted = _consumer.PathOf(ConsumerProject.Emitted);
        var before = File.GetLastWriteTimeUtc(emitted);
        action();
        var result = _consumer.Build(arguments).Succeeded();
        Assert.True(expected == (before != File.GetLastWriteTimeUtc(emitted)), $"The task {(expected ? "did not run" : "ran")}.\n{result.Output}");
    }
}
