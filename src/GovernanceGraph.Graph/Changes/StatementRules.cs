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
        foreach (var property in statement.Layout.Properties)
        {
            if (property is { IsRequired: true, IsList: false, DerivedBy: null }
                && !statement.IsWritten(property)
                && statement.Values[property.Columns[0].Index] is null)
            {
                var what = statement is NodeStatement node ? node.Label.Name : "Link";
                errors.Add(statement.At, $"{what} `{statement.Id}` needs `{property.Name}`: {Describe(property)}");
            }
        }
    }

    private static string Describe(Property property)
    {
        var meaning = property.Description ?? "every one has it";
        return property.Column.Enum is { } words
            ? $"{meaning} (one of {string.Join(", ", words.Members.Select(member => member.Name))})"
            : meaning;
    }

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
            else if (property is { IsList: false } && property.Columns.Any(column => node.Values[column.Index] is not null))
            {
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
