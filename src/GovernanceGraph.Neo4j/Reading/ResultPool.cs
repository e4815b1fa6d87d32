using System.Collections.Concurrent;
using GovernanceGraph.Graph.Compilation;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>Results that wait to be used again, so that a small answer allocates little.</summary>
internal sealed class ResultPool(ServedSchema served)
{
    private const int MostSpare = 64;

    private readonly ConcurrentQueue<Neo4jResult> _spare = new();

    public ServedSchema Served => served;

    public Neo4jResult Rent() => _spare.TryDequeue(out var result) ? result : new Neo4jResult(this);

    public void Return(Neo4jResult result)
    {
        if (_spare.Count < MostSpare)
            _spare.Enqueue(result);
    }
}
