using System.Diagnostics;
using GovernanceGraph.Web.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Web.Tests.Build;

public sealed class BuildWithoutNodeTests
{
    [Fact]
    public async Task Without_Node_the_build_says_what_is_missing_once_and_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The folder without Node is made of links, as on Linux.");
        var folder = Directory.CreateTempSubdirectory("without-node-").FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "sh"), "/bin/sh");
        using var build = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["msbuild", Repository.PathOf("src", "GovernanceGraph.Server"), "-target:BuildWebSite", $"-property:WebOutput={folder}/", "-nologo"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["PATH"] = folder, ["BuildWeb"] = "true" },
        })!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);

        Assert.True(build.ExitCode == 0, output);
        Assert.Single(output.Split('\n'), line => line.Contains("that needs Node 20.19 or later", StringComparison.Ordinal));
        Assert.DoesNotContain("npm ci", output, StringComparison.Ordinal);
    }
}
