namespace ObserverMetrics.Gen.Tool.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Check_is_silent_about_a_sound_manifest()
    {
        Assert.Equal((ExitCode.Fine, "", ""), Tool.Run("check", Manifest()));
    }

    [Fact]
    public void Check_prints_each_error_at_its_place()
    {
        var file = _temporary.Write("metrics.yaml", ConsumerProject.Manifest
            .Replace("type: counter", "type: guage", StringComparison.Ordinal)
            .Replace("severity: warning", "severity: loud", StringComparison.Ordinal));

        var (exitCode, output, _) = Tool.Run("check", file);

        Assert.Equal(ExitCode.Errors, exitCode);
        Assert.Contains(output.Split('\n'), line => line.StartsWith(file + "(8,34): error OMG", StringComparison.Ordinal) && line.Contains("guage", StringComparison.Ordinal));
        Assert.Contains(output.Split('\n'), line => line.StartsWith(file + "(13,19): error OMG", StringComparison.Ordinal) && line.Contains("loud", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_prints_a_warning_and_is_fine()
    {
        var file = _temporary.Write("metrics.yaml", ConsumerProject.Manifest.Replace("shop_orders_total", "shop_orders", StringComparison.Ordinal));

        var (exitCode, output, _) = Tool.Run("check", file);

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.Contains(": warning OMG3", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_manifest_is_an_error()
    {
        var (exitCode, output, _) = Tool.Run("check", _temporary.PathOf("none.yaml"));

        Assert.Equal(ExitCode.Errors, exitCode);
        Assert.StartsWith(_temporary.PathOf("none.yaml") + ": error OMG4101: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_an_error_that_says_so()
    {
        var (exitCode, output, _) = Tool.Run("check", _temporary.Root);

        Assert.Equal(ExitCode.Errors, exitCode);
        Assert.Contains($"'{_temporary.Root}' cannot be read: It is a folder: name the manifest in it, as in '{_temporary.PathOf("metrics.yaml")}'.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_is_no_utf8_is_an_error()
    {
        File.WriteAllBytes(_temporary.PathOf("latin1.yaml"), [(byte)'#', 0xE4]);

        var (exitCode, output, _) = Tool.Run("check", _temporary.PathOf("latin1.yaml"));

        Assert.Equal(ExitCode.Errors, exitCode);
        Assert.Contains("It is no UTF-8: the byte 0xE4 at offset 1 begins no character.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_change_nothing()
    {
        Tool.Run("emit", Manifest(), "--output", _temporary.PathOf("plain"));
        var marked = _temporary.Write("marked.yaml", "\uFEFF" + ConsumerProject.Manifest.ReplaceLineEndings("\r\n"));

        Assert.Equal((ExitCode.Fine, "", ""), Tool.Run("verify", marked, "--output", _temporary.PathOf("plain")));
    }

    [Fact]
    public void Emit_writes_what_verify_accepts()
    {
        var (manifest, folder) = (Manifest(), _temporary.PathOf("out"));

        var before = Tool.Run("verify", manifest, "-o", folder);
        Assert.Equal(ExitCode.Errors, before.ExitCode);
        Assert.Contains(": error OMG4104: ", before.Output, StringComparison.Ordinal);

        Assert.Equal((ExitCode.Fine, "", ""), Tool.Run("emit", manifest, "-o", folder));
        Assert.Equal((ExitCode.Fine, "", ""), Tool.Run("verify", manifest, "-o", folder));
    }

    [Fact]
    public void Emit_writes_nothing_from_a_wrong_manifest()
    {
        var file = _temporary.Write("metrics.yaml", "manifest: 2\n");

        Assert.Equal(ExitCode.Errors, Tool.Run("emit", file, "-o", _temporary.PathOf("out")).ExitCode);
        Assert.False(Directory.Exists(_temporary.PathOf("out")));
    }

    [Theory]
    [InlineData]
    [InlineData("check")]
    [InlineData("emit", "metrics.yaml")]
    [InlineData("emit", "metrics.yaml", "--output", "")]
    [InlineData("chekc", "metrics.yaml")]
    [InlineData("check", "metrics.yaml", "--nonsense")]
    [InlineData("check", "metrics.yaml", "--format", "xml")]
    [InlineData("check", "metrics.yaml", "--format", "1")]
    [InlineData("explain", "OMG1")]
    [InlineData("diff", "metrics.yaml")]
    [InlineData("list", "metrics.yaml", "--budget", "-1")]
    [InlineData("init", "--name", "1Shop")]
    [InlineData("init", "--output", "")]
    [InlineData("init", "--from-metrics", " ")]
    [InlineData("check", "")]
    [InlineData("diff", "metrics.yaml", "")]
    [InlineData("explain", "")]
    public void A_wrong_command_line_has_its_own_exit_code_and_a_reason(params string[] arguments)
    {
        var (exitCode, _, error) = Tool.Run(arguments);

        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.NotEmpty(error);
    }

    [Fact]
    public void Help_is_fine_and_explains_the_exit_codes()
    {
        var (exitCode, output, _) = Tool.Run("--help");

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.Contains("2: wrong command line", output, StringComparison.Ordinal);
    }

    private string Manifest() => _temporary.Write("metrics.yaml", ConsumerProject.Manifest);
}
