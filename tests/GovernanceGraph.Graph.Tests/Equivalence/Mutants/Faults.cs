using System.Text.Json.Nodes;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Tests.Equivalence.Mutants;

/// <summary>Faults that a store could have and that the comparison must find, by what they do.</summary>
internal static class Faults
{
    public static IReadOnlyDictionary<string, Func<IGraphStore, IGraphStore>> All { get; } = new Dictionary<string, Func<IGraphStore, IGraphStore>>
    {
        ["leaves out the last entry of a list of four"] = store => new MutantStore(store) { Answering = list => RemoveLast(list, 4) },
        ["swaps the second and third entry of a list"] = store => new MutantStore(store) { Answering = Swap },
        ["allows one entry more on a page"] = store => new MutantStore(store) { Asking = options => options with { Limits = Wider(options.Limits, page: 1, rows: 0) } },
        ["counts four objects less"] = store => new MutantStore(store) { Asking = options => options with { Limits = Wider(options.Limits, page: 0, rows: 4) } },
        ["loses a link of each change"] = store => new MutantStore(store) { Writing = changes => Changed(changes, links: [.. changes.Links.Skip(1)]) },
        ["keeps links that were removed alone"] = store => new MutantStore(store) { Writing = changes => Changed(changes, removedLinks: changes.RemovedNodes.Count == 0 ? [] : changes.RemovedLinks) },
        ["forgets when links end"] = store => new MutantStore(store) { Writing = changes => Links(changes, link => Without(link, "validTo")) },
        ["folds the letters of English alone"] = store => new MutantStore(store) { Writing = changes => Nodes(changes, EnglishFolds) },
        ["searches no aliases"] = store => new MutantStore(store) { Writing = changes => Nodes(changes, node => Copy(node, tokens: [.. node.Tokens.Where(tokens => tokens.Property.Name != "aliases")])) },
        ["keeps numbers in four bytes"] = store => new MutantStore(store) { Writing = changes => Nodes(changes, node => Copy(node, values: [.. node.Values.Select(value => value is double number ? (double)(float)number : value)])) },
        ["keeps the first date of attestation alone"] = store => new MutantStore(store) { Writing = changes => Nodes(changes, node => Copy(node, attestedOn: [.. node.AttestedOn.Take(1)])) },
        ["loses the third premise"] = store => new MutantStore(store) { Writing = changes => Nodes(changes, node => WithShort(node, "premises", 2)) },
        ["takes today for a day of next year"] = store => new MutantStore(store) { Asking = options => options with { Today = "2027-01-01" } },
    };

    private static bool RemoveLast(JsonArray list, int length)
    {
        if (list.Count != length)
            return false;
        list.RemoveAt(length - 1);
        return true;
    }

    private static bool Swap(JsonArray list)
    {
        if (list.Count < 3 || JsonNode.DeepEquals(list[1], list[2]))
            return false;
        var second = list[1];
        list.RemoveAt(1);
        list.Insert(2, second);
        return true;
    }

    private static PlanLimits Wider(PlanLimits limits, int page, int rows) => new() { MaxPageSize = limits.MaxPageSize + page, MaxRows = limits.MaxRows + rows };

    private static ChangeSet Changed(ChangeSet changes, IReadOnlyList<GraphNode>? nodes = null, IReadOnlyList<GraphLink>? links = null, IReadOnlyList<string>? removedLinks = null) =>
        new(changes.Origin, nodes ?? changes.Nodes, links ?? changes.Links, changes.RemovedNodes, removedLinks ?? changes.RemovedLinks);

    private static ChangeSet Nodes(ChangeSet changes, Func<GraphNode, GraphNode> change) => Changed(changes, nodes: [.. changes.Nodes.Select(change)]);

    private static ChangeSet Links(ChangeSet changes, Func<GraphLink, GraphLink> change) => Changed(changes, links: [.. changes.Links.Select(change)]);

    private static GraphNode EnglishFolds(GraphNode node) => Copy(node, folds: [.. node.Folds.Select((fold, i) => fold is string ? ((string)node.Values[i]!).ToLowerInvariant() : fold)]);

    private static GraphNode WithShort(GraphNode node, string column, int length)
    {
        var values = node.Values.ToArray();
        var index = node.Label.Layout.FindColumn(column)!.Index;
        values[index] = ((string?[])values[index]!).Take(length).ToArray();
        return Copy(node, values: values);
    }

    private static GraphLink Without(GraphLink link, string column)
    {
        var values = link.Values.ToArray();
        var index = Tests.Infrastructure.Repository.Schema.LinkLayout.FindColumn(column)!.Index;
        values[index] = null;
        return new GraphLink
        {
            Type = link.Type,
            Id = link.Id,
            From = link.From,
            To = link.To,
            Values = values,
            Folds = link.Folds,
            AttestedOn = link.AttestedOn,
            Origin = link.Origin,
            Revision = link.Revision,
        };
    }

    private static GraphNode Copy(GraphNode node, object?[]? values = null, object?[]? folds = null, SearchTokens[]? tokens = null, string[]? attestedOn = null) => new()
    {
        Label = node.Label,
        Id = node.Id,
        Values = values ?? node.Values,
        Folds = folds ?? node.Folds,
        Tokens = tokens ?? node.Tokens,
        AttestedOn = attestedOn ?? node.AttestedOn,
        Origin = node.Origin,
        Revision = node.Revision,
    };
}
