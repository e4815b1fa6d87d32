using System.CommandLine;
using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Seed;
using GovernanceGraph.Graph.Seed.Validation;
using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Commands;

/// <summary><c>validate</c>: checks the seed and says everything that is wrong with it.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var seed = new Option<string?>("--seed") { Description = $"The folder of the seed; {Repository.SeedFolder} when left out." };
        var sources = new Option<string?>("--sources")
        {
            Description = "The folder with the documents' texts, in which locators, figures and shared runs of words are then looked up.",
        };
        var command = new Command("validate", "Check the seed against the model and the rules of the record, and say everything that is wrong.") { seed, sources };
        command.SetAction(result => Run(
            result.GetValue(seed), result.GetValue(sources), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string? seedFolder, string? sources, TextWriter output, TextWriter error)
    {
        var model = GraphLoader.LoadModel(null);
        if (model.Value is null)
            return model.Report(error);
        try
        {
            var folder = Path.GetFullPath(seedFolder ?? Repository.Find(Repository.SeedFolder));
            var seed = SeedReader.Read(folder, model.Value.Model);
            return seed.ChangeSet is null
                ? new Loaded<ChangeSet>(null, [.. seed.Errors.Select(problem => Line(folder, problem.At, problem.ToString()))]).Report(error)
                : Report(seed.ChangeSet, SeedValidator.Validate(seed, model.Value.Model, sources), folder, output, error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static int Report(ChangeSet changes, IReadOnlyList<SeedProblem> problems, string folder, TextWriter output, TextWriter error)
    {
        foreach (var problem in problems)
            error.WriteLine(Line(folder, problem.At, problem.ToString()));
        var errors = problems.Count(problem => !problem.IsWarning);
        if (problems.Count > 0)
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{errors} errors, {problems.Count - errors} warnings"));
        if (errors == 0)
            output.WriteLine(Summary(changes));
        return errors == 0 ? 0 : 1;
    }

    private static string Line(string folder, SourcePosition? at, string text) => at is null ? text : $"{Path.GetFileName(folder)}/{text}";

    private static string Summary(ChangeSet changes)
    {
        var labels = changes.Nodes
            .GroupBy(node => node.Label)
            .OrderByDescending(group => group.Count())
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key.Plural}"));
        return string.Create(CultureInfo.InvariantCulture, $"{changes.Nodes.Count} nodes, {changes.Links.Count} links: {string.Join(", ", labels)}");
    }
}
