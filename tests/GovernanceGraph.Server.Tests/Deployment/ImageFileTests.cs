using System.Xml.Linq;
using GovernanceGraph.Server.Commands;
using Xunit;
using Repository = GovernanceGraph.Server.Tests.Infrastructure.Repository;

namespace GovernanceGraph.Server.Tests.Deployment;

public sealed class ImageFileTests
{
    private const string Program = "GovernanceGraph.Server.dll";

    [Fact]
    public void What_it_is_built_from_is_there() =>
        Assert.All(ImageFile.Sources, source => Assert.True(Path.Exists(Repository.PathOf(source)), $"The Dockerfile copies {source}, which is not there."));

    [Fact]
    public void What_it_is_built_from_is_not_left_out_of_the_context()
    {
        var let = File.ReadAllLines(Repository.PathOf(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToArray();
        Assert.All(ImageFile.Sources, source => Assert.Contains(source.Split('/')[0], let));
    }

    [Fact]
    public void Every_project_of_the_service_is_restored_from_its_lock_file()
    {
        foreach (var project in Projects(Repository.PathOf("src", "GovernanceGraph.Server", "GovernanceGraph.Server.csproj")).Distinct())
        {
            var folder = Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(project)!);
            Assert.Contains(Path.Combine(folder, Path.GetFileName(project)), ImageFile.Sources);
            Assert.Contains(Path.Combine(folder, "packages.lock.json"), ImageFile.Sources);
        }
    }

    [Fact]
    public void Its_bases_have_their_versions() =>
        Assert.All(ImageFile.Instructions.Where(instruction => instruction.Name == "FROM"), from => Assert.Matches(@"^[\w./-]+:\d+[\w.-]*( AS \w+)?$", from.Arguments));

    [Fact]
    public void It_runs_as_a_user_without_rights()
    {
        var names = ImageFile.Last.Select(instruction => instruction.Name).ToArray();
        Assert.Equal("$APP_UID", ImageFile.Last.Single(instruction => instruction.Name == "USER").Arguments);
        Assert.True(Array.IndexOf(names, "USER") > Array.LastIndexOf(names, "COPY"), "What is copied is not the user's own, who could then change it.");
    }

    [Fact]
    public void It_starts_the_program_and_asks_by_it_how_it_is()
    {
        Assert.Equal(["dotnet", Program], ImageFile.Command("ENTRYPOINT"));
        var health = ImageFile.Command("HEALTHCHECK");
        Assert.Equal(["dotnet", Program, "health"], health[..3]);
        Assert.Empty(CommandLine.Create().Parse(health[2..]).Errors);
    }

    [Fact]
    public void It_has_the_model_and_the_record_where_the_program_looks_for_them()
    {
        Assert.Contains(("COPY", "schema/governance.graphql schema/"), ImageFile.Last);
        Assert.Contains(("COPY", "graph-seed/ graph-seed/"), ImageFile.Last);
    }

    private static IEnumerable<string> Projects(string project) =>
    [
        project,
        .. XDocument.Load(project).Descendants("ProjectReference")
            .SelectMany(reference => Projects(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, reference.Attribute("Include")!.Value)))),
    ];
}
