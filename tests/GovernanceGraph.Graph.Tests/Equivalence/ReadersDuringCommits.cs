using System.Collections.Concurrent;
using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Equivalence.Asking;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Oracle;

namespace GovernanceGraph.Graph.Tests.Equivalence;

/// <summary>
/// Readers ask a store while a thousand commits are made. What was answered is compared afterwards with what the oracle answers at the version
/// that the result says: an answer that mixes two versions is neither's.
/// </summary>
internal sealed class ReadersDuringCommits : IDisposable
{
    private const int Readers = 3;
    private const int RandomOperations = 6;
    private const int ComparedOfAVersion = 1;

    // Several lists of one answer that a commit changes together.
    private static readonly (string Document, string Variables)[] Fixed =
    [
        ("{ record { version } findings { totalCount nodes { id name areas { nodes { id } } } } again: findings { totalCount groups(by: [KIND]) { count } } }", "{}"),
        ("{ areas { nodes { id findings { totalCount } measures { totalCount } } } findings(where: { areas: { count: { gt: 0 } } }) { totalCount } }", "{}"),
        ("{ documents { nodes { id statements { totalCount groups { count keys { value } } } } } }", "{}"),
        ("{ search(text: \"plan\") { totalCount nodes { id name } } nodes: bodies(sort: [{ name: DESC }], first: 5) { totalCount edges { cursor node { id name } } } }", "{}"),
    ];

    private readonly IGraphStore _tested;
    private readonly List<(string Document, string Variables)> _operations = [.. Fixed];
    private readonly ConcurrentDictionary<(long Version, int Operation), string> _answers = new();
    private readonly SimpleGraphStore _oracle = new(Records.Served);
    private readonly SemaphoreSlim _hasAnswered = new(0);
    private volatile bool _isDone;
    private volatile string? _difference;

    private ReadersDuringCommits(IGraphStore tested) => _tested = tested;

    /// <summary>An answer that is not the oracle's at its version; null where there is none.</summary>
    public static async Task<string?> FindDifference(IGraphStore tested, int seed, int commits = 1_000)
    {
        using var run = new ReadersDuringCommits(tested);
        var record = new RandomRecord(Records.Served.Model, seed);
        foreach (var change in record.Load(nodes: 40, links: 150))
        {
            await run._oracle.ApplyAsync(change, CancellationToken.None);
            await tested.ApplyAsync(change, CancellationToken.None);
        }

        var values = new RandomValues(new Random(seed));
        var generator = new OperationGenerator(Records.Served, record.Graph, values, new Coverage(values), []);
        for (var i = 0; i < RandomOperations; i++)
            run._operations.Add(DocumentText.Of(generator.Next()));
        var changes = Enumerable.Range(0, commits).Select(_ => record.Next()).ToArray();

        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(() => run.Read(reader))).ToArray();
        await run.Commit(changes);
        await Task.WhenAll(readers);
        return run._difference ?? await run.Compare(changes);
    }

    public void Dispose() => _hasAnswered.Dispose();

    // Each commit waits for an answer, so that answers of nearly every version are compared.
    private async Task Commit(ChangeSet[] changes)
    {
        try
        {
            foreach (var change in changes)
            {
                await _tested.ApplyAsync(change, CancellationToken.None);
                while (await _hasAnswered.WaitAsync(0))
                {
                    // Answers that were given before.
                }

                await _hasAnswered.WaitAsync();
            }
        }
        finally
        {
            _isDone = true;
        }
    }

    private async Task Read(int reader)
    {
        try
        {
            var store = new VersionNoting(_tested);
            var answering = new Answering(store, new PlanLimits());
            var isLast = false;
            for (var next = reader; !isLast; next += Readers)
            {
                isLast = _isDone;
                var operation = next % _operations.Count;
                var answer = await answering.Ask(_operations[operation].Document, _operations[operation].Variables);
                if (_answers.GetOrAdd((store.Version, operation), answer) is var known && known != answer)
                    _difference ??= Told(store.Version, operation, known, answer);
                _hasAnswered.Release();
            }
        }
        finally
        {
            // Commits need not wait for a reader that failed.
            _hasAnswered.Release(int.MaxValue / (2 * Readers));
        }
    }

    private async Task<string?> Compare(ChangeSet[] changes)
    {
        var oracle = new Answering(_oracle, new PlanLimits());
        var byVersion = _answers.ToLookup(answer => answer.Key.Version);
        var version = (await _oracle.CheckHealthAsync(CancellationToken.None)).Version;
        for (var i = 0; ; i++)
        {
            foreach (var ((_, operation), answer) in byVersion[version].OrderBy(answer => (answer.Key.Operation + version) % _operations.Count).Take(ComparedOfAVersion))
            {
                var expected = await oracle.Ask(_operations[operation].Document, _operations[operation].Variables);
                if (expected != answer)
                    return Told(version, operation, expected, answer);
            }

            if (i == changes.Length)
                return null;
            version = await _oracle.ApplyAsync(changes[i], CancellationToken.None);
        }
    }

    private string Told(long version, int operation, string expected, string answer) =>
        $"version {version.ToString(CultureInfo.InvariantCulture)}\n{_operations[operation].Document}\nvariables: {_operations[operation].Variables}\nexpected: {expected}\nanswered: {answer}";
}
