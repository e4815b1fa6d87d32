using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j.Seeding;

/// <summary>
/// What a seed changes in what is stored. It writes what is new or other than stored, and takes away what an earlier seed wrote and this one does
/// not have. What a user wrote stays as it is, also where it stands in place of something of the seed, and so does what a file brought. A node that
/// such statements lead to or cite is not taken away: a link without an end, or a citation without its document, would be worse than a node too many.
/// </summary>
public sealed class SeedDifference
{
    private const string Document = "Document";

    private SeedDifference()
    {
    }

    /// <summary>The nodes to write.</summary>
    internal IReadOnlyList<NodeWrite> Nodes { get; private init; } = [];

    /// <summary>The links to write.</summary>
    internal IReadOnlyList<LinkWrite> Links { get; private init; } = [];

    /// <summary>The ids of the nodes to remove.</summary>
    public IReadOnlyList<string> RemovedNodes { get; private init; } = [];

    /// <summary>The ids of the links to remove.</summary>
    public IReadOnlyList<string> RemovedLinks { get; private init; } = [];

    /// <summary>The ids of nodes of an earlier seed that stay, because what others wrote leads to them or cites them.</summary>
    public IReadOnlyList<string> HeldNodes { get; private init; } = [];

    /// <summary>The ids of what the seed gives and a user wrote otherwise since, which stays as the user wrote it.</summary>
    public IReadOnlyList<string> OfUsers { get; private init; } = [];

    /// <summary>How many nodes and links there are to write and to remove.</summary>
    public int Count => Nodes.Count + Links.Count + RemovedNodes.Count + RemovedLinks.Count;

    /// <summary>How many nodes and links are new.</summary>
    public (int Nodes, int Links) Created { get; private init; }

    /// <summary>How many nodes and links are other than stored.</summary>
    public (int Nodes, int Links) Changed => (Nodes.Count - Created.Nodes, Links.Count - Created.Links);

    /// <summary>Compares a seed with what is stored.</summary>
    /// <exception cref="GraphWriteException">A user gave an id of the seed to another kind of node.</exception>
    internal static SeedDifference Between(ChangeSet seed, StoredRecord stored, SeedHash hash)
    {
        Check(seed, stored);
        var (nodes, links, ofUsers) = (new List<NodeWrite>(), new List<LinkWrite>(), new List<string>());
        foreach (var node in seed.Nodes)
        {
            var known = stored.Nodes.GetValueOrDefault(node.Id);
            if (known is { Origin: Origin.User })
                ofUsers.Add(node.Id);
            else if (hash.Of(node) is var now && now != known?.Hash)
                nodes.Add(new NodeWrite(node, (known?.Revision ?? 0) + 1, now));
        }

        foreach (var link in seed.Links)
        {
            var known = stored.Links.GetValueOrDefault(link.Id);
            if (known is { Origin: Origin.User })
                ofUsers.Add(link.Id);
            else if (hash.Of(link) is var now && now != known?.Hash)
                links.Add(new LinkWrite(link, (known?.Revision ?? 0) + 1, now));
        }

        var gone = Gone(stored.Nodes, seed.Nodes.Select(node => node.Id)).ToArray();
        // A node that stays may cite any document: none is taken away from it.
        var isAnyHeld = gone.Any(stored.IsHeld);
        var byHeld = gone.ToLookup(id => stored.IsHeld(id) || (isAnyHeld && stored.Nodes[id].Kind == Document));
        return new SeedDifference
        {
            Nodes = nodes,
            Links = links,
            RemovedNodes = [.. byHeld[false]],
            RemovedLinks = [.. Gone(stored.Links, seed.Links.Select(link => link.Id))],
            HeldNodes = [.. byHeld[true]],
            OfUsers = ofUsers,
            Created = (nodes.Count(write => !stored.Nodes.ContainsKey(write.Node.Id)), links.Count(write => !stored.Links.ContainsKey(write.Link.Id))),
        };
    }

    /// <summary>The batches in which it is applied: after each the graph has every end of every link in it.</summary>
    internal IEnumerable<WriteBatch> Batches() =>
    [
        .. RemovedLinks.Chunk(GraphLoad.BatchSize).Select(part => new WriteBatch { RemovedLinks = part }),
        .. Nodes.Chunk(GraphLoad.BatchSize).Select(part => new WriteBatch { Nodes = part }),
        .. Links.Chunk(GraphLoad.BatchSize).Select(part => new WriteBatch { Links = part }),
        .. RemovedNodes.Chunk(GraphLoad.BatchSize).Select(part => new WriteBatch { RemovedNodes = part }),
    ];

    // Only what `seed` wrote has a hash.
    private static IEnumerable<string> Gone(IReadOnlyDictionary<string, StoredStatement> stored, IEnumerable<string> given)
    {
        var ids = given.ToHashSet(StringComparer.Ordinal);
        return stored.Where(known => known.Value.Hash is not null && !ids.Contains(known.Key)).Select(known => known.Key).Order(Utf8Order.Comparer);
    }

    // The links of the seed to it would join what the model does not let them join.
    private static void Check(ChangeSet seed, StoredRecord stored)
    {
        foreach (var node in seed.Nodes)
        {
            if (stored.Nodes.GetValueOrDefault(node.Id) is { Origin: Origin.User } known && known.Kind != node.Label.Name)
                throw new GraphWriteException($"`{node.Id}` is {NearestName.Article(node.Label.Name)} in the seed, and a user wrote it as {NearestName.Article(known.Kind)}; an id belongs to one node. Remove the user's, or give the seed's another id.");
        }
    }
}
