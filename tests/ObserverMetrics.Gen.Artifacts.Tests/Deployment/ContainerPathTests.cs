using ObserverMetrics.Gen.Artifacts.Compose;

namespace ObserverMetrics.Gen.Artifacts.Tests.Deployment;

public class ContainerPathTests
{
    [Theory]
    [InlineData("slack_url", "/alertmanager/slack_url")]
    [InlineData("../run/./slack_url", "/run/slack_url")]
    [InlineData("/run/secrets/slack_url", "/run/secrets/slack_url")]
    [InlineData("../../../slack_url", "/slack_url")]
    public void A_path_in_a_folder_is_what_the_container_makes_of_it(string path, string expected) =>
        Assert.Equal(expected, ContainerPath.Join("/alertmanager", path));
}
