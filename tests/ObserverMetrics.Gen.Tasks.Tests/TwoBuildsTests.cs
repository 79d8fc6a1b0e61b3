using System.Xml.Linq;

namespace ObserverMetrics.Gen.Tasks.Tests;

/// <summary>Two real builds at once, of two checkouts of a project that write to one folder.</summary>
public sealed class TwoBuildsTests : IDisposable
{
    private const string List = ".observer-metrics";

    /// <summary>So often does each build emit, so that the two meet for sure.</summary>
    private const int Rounds = 20;

    private readonly TemporaryFolder _temporary = new("observer-metrics-shared");
    private readonly ConsumerProject[] _consumers = new ConsumerProject[2];

    public TwoBuildsTests() => Parallel.For(0, 2, i =>
    {
        _consumers[i] = TaskConsumer.Create(properties: $"<ObserverMetricsOutputPath>{_temporary.PathOf("deploy")}</ObserverMetricsOutputPath>");
        _consumers[i].Edit("Directory.Build.targets", "</Project>", string.Concat(Meeting(i).Select(element => element.ToString())) + "</Project>");
    });

    public void Dispose()
    {
        Array.ForEach(_consumers, consumer => consumer.Dispose());
        _temporary.Dispose();
    }

    [Fact]
    public void Leave_whole_files_that_are_what_the_manifest_of_one_says()
    {
        BuildBoth();
        var first = Deployed();
        Assert.Contains(first.Keys, file => file == "prometheus_alerting_rules.yaml");
        Assert.DoesNotContain(first.Keys, file => file.Contains("omg-tmp", StringComparison.Ordinal));
        Alone(1, "ObserverMetricsVerifyFiles", "-p:ObserverMetricsVerify=true");

        _consumers[1].Edit("app/metrics.yaml", "above: 100", "above: 200");
        _consumers[1].Edit("app/metrics.yaml", "name: Shop", "name: Shop\nfiles: { prometheus_alerting_rules.json: renamed.json }");
        Alone(1, "EmitAgain");
        var second = Deployed();
        Assert.Contains("renamed.json", second.Keys);

        var halves = WhileReading(first.Keys.Intersect(second.Keys), (file, text) => text == first[file] || text == second[file], BuildBoth);
        Assert.Empty(halves);
        var last = Deployed();
        Assert.Equal(last.ContainsKey("renamed.json") ? second : first, last);

        Alone(0, "EmitAgain");
        Assert.Equal(first, Deployed());
    }

    private void BuildBoth()
    {
        foreach (var place in _temporary.Files().Where(file => file.EndsWith(".here", StringComparison.Ordinal)))
            File.Delete(_temporary.PathOf(place));

        Parallel.For(0, 2, i => _consumers[i].Build("-p:Meets=true").Succeeded());
    }

    /// <summary>What a reader finds that it should not, which reads files again and again while something is done.</summary>
    private List<string> WhileReading(IEnumerable<string> files, Func<string, string, bool> isWhole, Action action)
    {
        using var done = new CancellationTokenSource();
        string[] names = [.. files.Where(file => file != List)];
        var reader = Task.Run(() =>
        {
            var found = new List<string>();
            while (!done.IsCancellationRequested)
            {
                found.AddRange(names.Where(name => !File.Exists(_temporary.PathOf("deploy", name)) || !isWhole(name, _temporary.Read("deploy/" + name))));
                Thread.Sleep(1);
            }

            return found;
        });
        action();
        done.Cancel();
        return reader.GetAwaiter().GetResult();
    }

    private void Alone(int number, string target, params string[] arguments) =>
        _consumers[number].Run(["msbuild", "-t:" + target, "-p:Meets=true", .. arguments]).Succeeded();

    private Dictionary<string, string> Deployed() => _temporary.Files("deploy").ToDictionary(file => file, file => _temporary.Read("deploy/" + file), StringComparer.Ordinal);

    /// <summary>Each build waits for the other before it emits, and goes on to emit for a while.</summary>
    private IEnumerable<XElement> Meeting(int number)
    {
        var (here, there) = (_temporary.PathOf(number + ".here"), _temporary.PathOf((1 - number) + ".here"));
        yield return new XElement("ItemGroup", new XElement("Round", new XAttribute("Include", string.Join(';', Enumerable.Range(1, Rounds)))));
        yield return new XElement("Target",
            new XAttribute("Name", "Meet"), new XAttribute("BeforeTargets", "ObserverMetricsEmit"), new XAttribute("Condition", "'$(Meets)' == 'true' and '$(OS)' != 'Windows_NT'"),
            new XElement("Exec", new XAttribute("Command", $"touch {here}; while [ ! -e {there} ]; do sleep 0.01; done"), new XAttribute("Timeout", "60000")));
        yield return new XElement("Target",
            new XAttribute("Name", "EmitAgain"), new XAttribute("AfterTargets", "ObserverMetricsEmit"), new XAttribute("Outputs", "%(Round.Identity)"), new XAttribute("Condition", "'$(Meets)' == 'true'"),
            new XElement("EmitObserverMetrics", new XAttribute("Manifests", "@(ObserverMetricsManifest)"), new XAttribute("OutputPath", "$(ObserverMetricsOutputPath)")));
    }
}
