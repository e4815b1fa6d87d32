using System.CommandLine;
using GovernanceGraph.Bench.Commits;
using GovernanceGraph.Bench.Language;
using GovernanceGraph.Bench.Load;
using GovernanceGraph.Bench.Neo4j;
using GovernanceGraph.Bench.Partnerships;
using GovernanceGraph.Bench.Plain;
using GovernanceGraph.Bench.Profile;

namespace GovernanceGraph.Bench;

/// <summary>What can be measured. Each command prints a table and returns 0 when nothing failed and its targets are reached.</summary>
internal static class BenchCommands
{
    private const int DefaultNodes = 10_000;

    public static RootCommand Create() => new("Measures GovernanceGraph; bench/README.md says what and how.")
    {
        Language(),
        Generate(),
        Plain(),
        Load(),
        Profile(),
        Commit(),
        Flat(),
        Neo4j(),
    };

    private static Command Language()
    {
        var quick = Quick();
        var command = new Command("language", "Parsing and validation beside the reference implementation.") { quick };
        command.SetAction(result => LanguageBench.Run(result.GetValue(quick)));
        return command;
    }

    private static Command Generate()
    {
        var nodes = Nodes("--nodes", "How many nodes the graph has.", DefaultNodes);
        var output = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var command = new Command("generate", "Writes a synthetic graph as newline JSON change sets.") { nodes, output };
        command.SetAction(result => GenerateCommand.Run(result.GetValue(nodes)!.Value, result.GetValue(output)!));
        return command;
    }

    private static Command Plain()
    {
        var file = new Argument<string>("file") { Description = "A generated graph." };
        var command = new Command("plain", "Serves the four operations by hand-written code.") { file };
        command.SetAction(result => PlainServer.RunAsync(result.GetValue(file)!));
        return command;
    }

    private static Command Flat()
    {
        var command = new Command("flat", "Serves the four operations by hand-written statements over the Neo4j that NEO4J_HTTP, NEO4J_USER and NEO4J_PASSWORD name.");
        command.SetAction(_ => FlatServer.RunAsync());
        return command;
    }

    private static Command Neo4j()
    {
        var nodes = Nodes("--nodes", "How many nodes the graph has.", 10 * DefaultNodes);
        var file = GraphFileOption("--file", "--nodes");
        var only = Only();
        var quick = Quick();
        var command = new Command("neo4j", "The service on Neo4j beside hand-written statements and the npm package @neo4j/graphql.") { nodes, file, only, quick };
        command.SetAction(result => Neo4jBench.RunAsync(
            new GraphFile(result.GetValue(nodes)!.Value, result.GetValue(file)), result.GetValue(only)!, result.GetValue(quick)));
        return command;
    }

    private static Command Load()
    {
        var small = Nodes("--nodes", "How many nodes the graph has.", DefaultNodes);
        var large = Nodes("--large", "How many nodes a second graph has, that is measured side by side with the first.", null);
        var smallFile = GraphFileOption("--file", "--nodes");
        var largeFile = GraphFileOption("--large-file", "--large");
        small.Aliases.Add("--small");
        var only = Only();
        var quick = Quick();
        var command = new Command("load", "The service under load beside a hand-written endpoint.") { small, smallFile, large, largeFile, only, quick };
        command.SetAction(result =>
        {
            var graphs = new List<GraphFile> { new(result.GetValue(small)!.Value, result.GetValue(smallFile)) };
            if (result.GetValue(large) is { } second)
                graphs.Add(new GraphFile(second, result.GetValue(largeFile)));
            return LoadBench.Run(graphs, result.GetValue(only)!, result.GetValue(quick));
        });
        return command;
    }

    private static Command Profile()
    {
        var nodes = Nodes("--nodes", "How many nodes the graph has.", DefaultNodes);
        var file = GraphFileOption("--file", "--nodes");
        var only = Only();
        var command = new Command("profile", "Where the time of each operation goes in this process, and what it allocates.") { nodes, file, only };
        command.SetAction(result => ProfileBench.RunAsync(new GraphFile(result.GetValue(nodes)!.Value, result.GetValue(file)), result.GetValue(only)!));
        return command;
    }

    private static Command Commit()
    {
        var nodes = new Option<int[]>("--nodes")
        {
            Description = "How many nodes each of the graphs has.",
            DefaultValueFactory = _ => [DefaultNodes, 10 * DefaultNodes, 100 * DefaultNodes],
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("commit", "What a small commit costs over graphs of several sizes.") { nodes };
        command.SetAction(result => CommitBench.RunAsync([.. result.GetValue(nodes)!.Select(count => new GraphFile(count, null))]));
        return command;
    }

    private static Option<string[]> Only() => new("--only")
    {
        Description = "The operations to ask for: point, chain, owners, area. All when left out.",
        DefaultValueFactory = _ => [],
        AllowMultipleArgumentsPerToken = true,
    };

    private static Option<bool> Quick() => new("--quick") { Description = "Takes seconds instead of minutes: enough to see that everything works, not to quote." };

    private static Option<string?> GraphFileOption(string name, string nodes) =>
        new(name) { Description = $"The graph's file, generated before with as many nodes as {nodes} says; it is made for the run when left out." };

    private static Option<int?> Nodes(string name, string description, int? preset)
    {
        var option = new Option<int?>(name) { Description = $"{description} At least {Layout.SmallestGraph}." };
        if (preset is not null)
            option.DefaultValueFactory = _ => preset;
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < Layout.SmallestGraph)
                result.AddError($"{name} must be at least {Layout.SmallestGraph}.");
        });
        return option;
    }
}
