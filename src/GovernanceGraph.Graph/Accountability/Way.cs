using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability;

/// <summary>
/// The links from the start of a chain to a node, the last one first. It is as strong as its weakest link, the first from the start on a
/// tie (ontology, section 4).
/// </summary>
internal sealed class Way
{
    private Way(Way? before, GraphLink link, GraphNode end, Strength own)
    {
        Before = before;
        Link = link;
        End = end;
        Level = (before?.Level ?? 0) + 1;
        (Weakest, Strength) = before is not null && before.Strength >= own ? (before.Weakest, before.Strength) : (link, own);
    }

    /// <summary>The way without its last link; null where that is the only one.</summary>
    public Way? Before { get; }

    /// <summary>The last link.</summary>
    public GraphLink Link { get; }

    /// <summary>The node to which the last link leads.</summary>
    public GraphNode End { get; }

    /// <summary>How many links it has.</summary>
    public int Level { get; }

    /// <summary>The first of its weakest links.</summary>
    public GraphLink Weakest { get; }

    /// <summary>How strong that one is.</summary>
    public Strength Strength { get; }

    /// <summary>The way that goes on over a link to the node where the link ends.</summary>
    public static Way Out(GraphView view, Way? before, GraphLink link) => new(before, link, view.To(link), view.StrengthOf(link));

    /// <summary>The way that goes on against a link to the node where the link begins.</summary>
    public static Way In(GraphView view, Way? before, GraphLink link) => new(before, link, view.From(link), view.StrengthOf(link));

    /// <summary>The same way where its last link is taken for more than it says, by a rule: it then counts as inferred.</summary>
    public Way Derived() => new(Before, Link, End, Strength.Inferred);

    /// <summary>The links from the start on.</summary>
    public IEnumerable<Way> FromStart() => (Before?.FromStart() ?? []).Append(this);
}
