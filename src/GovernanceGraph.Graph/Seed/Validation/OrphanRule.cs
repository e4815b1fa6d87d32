namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>A node that no link joins to anything, and that no statement cites or rests on, is found by nobody.</summary>
internal sealed class OrphanRule : SeedRule
{
    public override IEnumerable<SeedProblem> Check(ValidatedSeed seed)
    {
        var used = seed.Statements
            .SelectMany(statement => statement.Texts("premises").Concat(statement.Texts("nearest")).Concat(statement.Texts("citations.document")))
            .Select(id => id!.Split('.')[0])
            .ToHashSet();
        return from node in seed.Changes.Nodes
               where !seed.LinksAt(node.Id).Any() && !used.Contains(node.Id)
               select seed.Error(node.Id, $"{node.Label.Name} `{node.Id}` has no link, and no statement rests on it: join it to what it belongs to");
    }
}
