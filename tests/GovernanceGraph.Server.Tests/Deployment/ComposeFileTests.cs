using System.Text.Json.Nodes;
using GovernanceGraph.Server.Commands;
using Xunit;

namespace GovernanceGraph.Server.Tests.Deployment;

public sealed class ComposeFileTests
{
    public static TheoryData<string> Services => [.. ComposeFile.Services.Select(service => service.Key)];

    [Theory]
    [MemberData(nameof(Services))]
    public void What_a_service_waits_for_is_there_and_can_come(string name)
    {
        foreach (var (awaited, wait) in Service(name)["depends_on"] as JsonObject ?? [])
        {
            var other = ComposeFile.Services[awaited];
            Assert.True(other is not null, $"{name} waits for {awaited}, which the file does not have.");
            if (Text(wait!["condition"]) == "service_healthy")
                Assert.NotNull(other["healthcheck"]?["test"]);
            else
                Assert.Equal("service_completed_successfully", Text(wait["condition"]));
        }
    }

    [Fact]
    public void The_graph_is_complete_before_it_is_served()
    {
        Assert.Equal(["neo4j"], ComposeFile.Names(Service("migrate")["depends_on"]));
        Assert.Equal(["migrate"], ComposeFile.Names(Service("seed")["depends_on"]));
        Assert.Equal(["seed"], ComposeFile.Names(Service("service")["depends_on"]));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void What_a_service_mounts_is_declared(string name)
    {
        var volumes = ComposeFile.Names(Service(name)["volumes"]).Select(volume => volume.Split(':')[0]);
        Assert.Subset(ComposeFile.Names(ComposeFile.Root["volumes"]).ToHashSet(), volumes.ToHashSet());
        Assert.Subset(ComposeFile.Names(ComposeFile.Root["secrets"]).ToHashSet(), ComposeFile.Names(Service(name)["secrets"]).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_secret_is_named_by_a_file_that_is_mounted_and_never_written_down(string name)
    {
        var mounted = ComposeFile.Names(Service(name)["secrets"]).Select(secret => $"/run/secrets/{secret}").ToArray();
        var secrets = (Service(name)["environment"] as JsonObject ?? [])
            .Where(setting => setting.Key.Contains("password", StringComparison.OrdinalIgnoreCase) || setting.Key.Contains("auth", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        Assert.NotEmpty(secrets);
        Assert.All(secrets, setting => Assert.Contains(Text(setting.Value), mounted));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_has_limits_and_tells_how_it_is(string name)
    {
        var limits = Service(name)["deploy"]?["resources"]?["limits"];
        Assert.Equal(["cpus", "memory", "pids"], ComposeFile.Names(limits).Order(StringComparer.Ordinal));
        Assert.True(Service(name)["healthcheck"] is not null || Service(name)["build"] is not null, "The image has a health check of its own.");
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Only_this_machine_reaches_what_a_service_opens(string name) =>
        Assert.All(ComposeFile.Names(Service(name)["ports"]), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));

    [Fact]
    public void What_is_not_built_here_has_its_version() =>
        Assert.All(ComposeFile.Services.Where(service => service.Value!["build"] is null), service => Assert.Matches(@":\d+\.\d+-\w+$", Text(service.Value!["image"])));

    [Fact]
    public void Our_services_write_nothing_beside_their_temporary_folder_and_have_no_rights_of_the_system()
    {
        foreach (var (_, service) in ComposeFile.Ours)
        {
            Assert.Equal("true", Text(service!["read_only"]));
            Assert.Equal(["ALL"], ComposeFile.Names(service["cap_drop"]));
            Assert.Contains("no-new-privileges:true", ComposeFile.Names(service["security_opt"]));
        }
    }

    [Fact]
    public void The_commands_of_our_services_are_commands_of_the_program()
    {
        Assert.NotEmpty(ComposeFile.Ours);
        Assert.All(ComposeFile.Ours, service => Assert.Empty(CommandLine.Create().Parse([.. ComposeFile.Names(service.Value!["command"])]).Errors));
    }

    private static JsonObject Service(string name) => ComposeFile.Services[name]!.AsObject();

    private static string Text(JsonNode? node) => node?.ToString() ?? string.Empty;
}
