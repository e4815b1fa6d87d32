namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>What this process has written last. A member of a cluster that is sent it answers only when it has seen that.</summary>
internal sealed class Bookmarks
{
    private readonly Lock _changing = new();
    private volatile string[] _last = [];

    /// <summary>What a statement is sent.</summary>
    public string[] Last => _last;

    /// <summary>Takes in the bookmarks of a write: it has seen what was sent with it.</summary>
    public void Add(string[] written, string[] sent)
    {
        lock (_changing)
            _last = [.. _last.Except(sent, StringComparer.Ordinal), .. written];
    }

    /// <summary>Forgets all: a database that was restored may never see them.</summary>
    public void Forget() => _last = [];
}
