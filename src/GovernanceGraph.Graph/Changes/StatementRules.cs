using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>Checks each statement as a whole, once all drafts are together.</summary>
internal static class StatementRules
{
    public static void Check(DraftedGraph graph, ErrorList errors)
    {
        var premises = new PremiseLookup(graph);
        foreach (var statement in graph.Statements)
        {
            CheckRequired(statement, errors);
            CheckPeriod(statement, errors);
        }

        foreach (var node in graph.Nodes)
        {
            CheckAbsent(node, errors);
            CheckNearest(node, premises, errors);
        }
    }

    private static void CheckRequired(StatementDraft statement, ErrorList errors)
    {
        var required = statement.Layout.Properties.Where(property => property is { IsRequired: true, IsList: false, DerivedBy: null });
        var missing = required
            .Where(property => !statement.IsWritten(property) && statement.Values[property.Columns[0].Index] is null)
            .ToArray();
        if (missing.Length == 0)
            return;
        var what = statement is NodeStatement node ? node.Label.Name : "link";
        var isOnlyMentioned = missing.Any(property => property.Name == "name");
        errors.Add(
            statement.At,
            isOnlyMentioned
                ? $"{what} `{statement.Id}` is written in full nowhere: it needs {string.Join("; ", missing.Select(Describe))}"
                : $"{what} `{statement.Id}` needs {string.Join("; ", missing.Select(Describe))}");
    }

    private static string Describe(Property property) => property.Value is null && property.Column.Enum is { } words
        ? $"`{property.Name}` ({string.Join(", ", words.Members.Select(member => member.Name))})"
        : $"`{property.Name}`";

    private static void CheckPeriod(StatementDraft statement, ErrorList errors)
    {
        if (statement.Layout.FindProperty("validFrom") is not { } from || statement.Layout.FindProperty("validTo") is not { } to)
            return;
        if (statement.Values[from.Column.Index] is string first
            && statement.Values[to.Column.Index] is string last
            && string.CompareOrdinal(first, last) > 0)
        {
            errors.Add(statement.PositionOf(to), $"`{statement.Id}` ends on {last}, before it begins on {first}");
        }
    }

    private static void CheckAbsent(NodeStatement node, ErrorList errors)
    {
        foreach (var name in (string?[])node.Value("absent.property")!)
        {
            var property = node.Layout.FindProperty(name!);
            if (property is null && node.Label.FindRelationship(name!) is null)
            {
                var names = node.Layout.Properties.Select(known => known.Name).Concat(node.Label.Relationships.Select(field => field.Name));
                errors.Add(node.PositionOf("absent"), $"`absent` names `{name}`, which is no field of {node.Label.Name}{NearestName.Ask(name!, names)}");
            }
            else if (property is { IsList: false, IsRequired: false } && property.Columns.Any(column => node.Values[column.Index] is not null))
            {
                // What must have a name is given one of ours where the documents give none; the rest is there or is not.
                errors.Add(node.PositionOf("absent"), $"`{name}` of `{node.Id}` is given and is listed as absent");
            }
        }
    }

    private static void CheckNearest(NodeStatement node, PremiseLookup premises, ErrorList errors)
    {
        if (node.Label.Name != "NotStated")
            return;
        foreach (var id in (string?[])node.Value("nearest")!)
        {
            if (premises.WhyMissing(id!) is { } reason)
                errors.Add(node.PositionOf("nearest"), $"nearest `{id}`: {reason}");
        }
    }
}
