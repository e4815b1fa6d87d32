using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Indexes;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>A stretch of a list of links whose other ends have one label.</summary>
internal readonly record struct LabelRun(int Start, int End, NodeLabel Label);

/// <summary>
/// The stretches of a hub's links. Ids begin with the kind of thing mostly, so that lists by id have few of them; a relationship that shows some
/// labels alone then looks at no other link.
/// </summary>
internal static class LabelRuns
{
    // Where labels take turns more often, a look at every link is as good.
    private const int LeastLength = 16;

    /// <summary>The stretches in their order; none where they are short.</summary>
    public static LabelRun[] Of(OrderedItems<LinkEntry> links, PagedArray<NodeGroup> groups)
    {
        var runs = new List<LabelRun>();
        var (place, start, group, label) = (0, 0, Numbers.None, (NodeLabel?)null);
        foreach (var entry in new LinkSpan(links))
        {
            if (Numbers.Group(entry.Node) != group)
            {
                group = Numbers.Group(entry.Node);
                if (!ReferenceEquals(groups[group].Label, label))
                {
                    if (label is not null)
                        runs.Add(new LabelRun(start, place, label));
                    if (runs.Count > links.Count / LeastLength)
                        return [];
                    (start, label) = (place, groups[group].Label);
                }
            }

            place++;
        }

        if (label is not null)
            runs.Add(new LabelRun(start, place, label));
        return [.. runs];
    }
}
