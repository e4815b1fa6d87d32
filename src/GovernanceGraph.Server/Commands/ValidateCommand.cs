using System.CommandLine;
using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Seed;

namespace GovernanceGraph.Server.Commands;

/// <summary><c>validate</c>: checks the seed and says everything that is wrong with it.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var seed = new Option<string?>("--seed") { Description = $"The folder of the seed; {Repository.SeedFolder} when left out." };
        var command = new Command("validate", "Check the seed against the model, and say everything that is wrong.") { seed };
        command.SetAction(result => Run(result.GetValue(seed), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string? seedFolder, TextWriter output, TextWriter error)
    {
        var folder = Path.GetFullPath(seedFolder ?? Repository.Find(Repository.SeedFolder));
        var result = SeedReader.Read(folder, Repository.ReadSchema());
        foreach (var problem in result.Errors)
            error.WriteLine(problem.At is null ? problem.Message : $"{Path.GetFileName(folder)}/{problem.At}: {problem.Message}");
        if (result.ChangeSet is not { } changes)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Errors.Count} errors"));
            return 1;
        }

        output.WriteLine(Summary(changes));
        return 0;
    }

    private static string Summary(ChangeSet changes)
    {
        var labels = changes.Nodes
            .GroupBy(node => node.Label)
            .OrderByDescending(group => group.Count())
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key.Plural}"));
        return string.Create(CultureInfo.InvariantCulture, $"{changes.Nodes.Count} nodes, {changes.Links.Count} links: {string.Join(", ", labels)}");
    }
}
