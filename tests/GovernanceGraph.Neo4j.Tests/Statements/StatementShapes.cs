using System.Text.Json;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Clients;
using GovernanceGraph.Graph.Tests.Equivalence.Asking;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Graph.Tests.Scenarios;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Tests.Statements;

/// <summary>A statement of Cypher that an operation of the test suites becomes, with the parameters of one request.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">The parameters, as one JSON object.</param>
internal sealed record StatementShape(string Operation, string Text, ReadOnlyMemory<byte> Parameters)
{
    private const string AllVariable = "GOVERNANCEGRAPH_ALL_STATEMENTS";

    // A thousand of them take Neo4j's linter some four tenths of a second, and Neo4j as much to plan.
    private const int CharactersOfSample = 10_000;

    private const int RandomOperations = 120;
    private const int Seed = 7;

    private static readonly string[] Groups = ["small", "record", "questions"];

    /// <summary>The names of the parameters.</summary>
    public IReadOnlyList<string> ParameterNames
    {
        get
        {
            using var parameters = JsonDocument.Parse(Parameters);
            return [.. parameters.RootElement.EnumerateObject().Select(parameter => parameter.Name)];
        }
    }

    /// <summary>The statements of all scenarios and of the operations that clients are given, each text once.</summary>
    public static Task<IReadOnlyList<StatementShape>> OfWrittenOperationsAsync() => RecordAsync(
        Groups.SelectMany(Scenario.ReadAll).Select(scenario => (scenario.Operation, scenario.Variables))
            .Concat(CuratedOperation.All.Select(operation => (operation.Text, string.Empty))));

    /// <summary>The statements of operations over everything that the served schema has, each text once.</summary>
    public static Task<IReadOnlyList<StatementShape>> OfRandomOperationsAsync()
    {
        var values = new RandomValues(new Random(Seed));
        var record = new RandomRecord(Records.Served.Model, Seed);
        foreach (var _ in record.Load(nodes: 100, links: 400))
        {
            // Each change is there for the next one.
        }

        var generator = new OperationGenerator(Records.Served, record.Graph, values, new Coverage(values), ["cursor"]);
        return RecordAsync(Enumerable.Range(0, RandomOperations).Select(_ => DocumentText.Of(generator.Next())));
    }

    /// <summary>Whether every statement is to be looked at, which takes minutes, and not a sample.</summary>
    public static bool AllAreAsked => Environment.GetEnvironmentVariable(AllVariable) == "1";

    /// <summary>All of them where that is asked for; else the shortest, and the longest.</summary>
    public static IReadOnlyList<StatementShape> SampleOf(IReadOnlyList<StatementShape> all)
    {
        if (AllAreAsked)
            return all;
        var characters = 0;
        var byLength = all.OrderBy(shape => shape.Text.Length).ToArray();
        return [.. byLength.TakeWhile(shape => (characters += shape.Text.Length) <= CharactersOfSample).Append(byLength[^1]).Distinct()];
    }

    private static async Task<IReadOnlyList<StatementShape>> RecordAsync(IEnumerable<(string Document, string Variables)> operations)
    {
        var shapes = new Dictionary<string, StatementShape>();
        foreach (var (document, variables) in operations)
            await Ask.Text(new Recorder(shape => shapes.TryAdd(shape.Text, shape with { Operation = document })), document, variables);
        return [.. shapes.Values];
    }

    // Compiles what it is asked, where every day may hide something, and answers nothing.
    private sealed class Recorder(Action<StatementShape> record) : IGraphStore
    {
        public ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
        {
            var statement = StatementCompiler.Compile(Records.Served, plan, HiddenKinds.All);
            record(new StatementShape(string.Empty, statement.Text, statement.WriteParameters(new Request(plan, options))));
            throw new LimitExceededException("The statement is only compiled.");
        }

        public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
