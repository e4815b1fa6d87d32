using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements.Groups;

/// <summary>
/// Groups the rows of a list. A row with several nodes of a key stands in the group of each, once; one with none in the group without a value.
/// What a group is called and the order of groups are the service's: they are few.
/// </summary>
internal sealed class GroupsWriter(VisibilityWriter visibility)
{
    // Sums of value × 10⁶ can pass 64 bits; of its thousands of millions and the rest, they do not.
    private const string Millions = "1000000000";

    private readonly StatementBuilder _builder = visibility.Builder;

    /// <summary>Appends a subquery that groups rows.</summary>
    /// <param name="rows">The variable that has the rows as a list.</param>
    /// <param name="node">Gives the node of one of them, from the variable of the row.</param>
    /// <param name="labels">The labels that it can have.</param>
    /// <param name="by">What they are grouped by.</param>
    /// <param name="numbers">The columns that are added up.</param>
    public GroupsText Write(string rows, Func<string, string> node, IReadOnlyList<NodeLabel> labels, IReadOnlyList<GroupKeyPlan> by, IReadOnlyList<Column> numbers)
    {
        var (row, member) = (_builder.Variable("row"), _builder.Variable("g"));
        var keys = by.Select(_ => _builder.Variable("k")).ToArray();
        var sums = numbers.Select(_ => _builder.Variable("v")).ToArray();
        var (count, totals, groups) = (_builder.Variable("count"), _builder.Variable("totals"), _builder.Variable("groups"));

        _builder.Append($"\nCALL ({rows}) {{\n  UNWIND {rows} AS {row}\n  WITH {node(row)} AS {member}");
        for (var i = 0; i < by.Count; i++)
        {
            if (by[i] is RelatedGroupKey related)
                WriteEnds(related.Relationship, member, labels, keys[i]);
        }

        var values = by.Select((key, index) => Value(key, member, keys[index]));
        var scaled = numbers.Select((column, index) =>
            $"toInteger(round({Property(member, column.Name)} * 1000000.0, 0, 'HALF_EVEN')) AS {sums[index]}");
        _builder.Append($"\n  WITH {string.Join(", ", [member, .. values, .. scaled])}");
        _builder.Append($"\n  WITH {string.Join(", ", [.. keys, $"count(*) AS {count}", $"[{string.Join(", ", numbers.Select((column, index) => Total(column, member, sums[index])))}] AS {totals}"])}");

        var named = keys.Select((key, index) => by[index] is RelatedGroupKey ? $"{key}.{StoredNames.Quote(StoredNames.Id)}" : key);
        var nodes = keys.Where((_, index) => by[index] is RelatedGroupKey).Select(key => (Key: key, Nodes: _builder.Variable("ks"))).ToArray();
        var collected = nodes.Select(item => $"collect(DISTINCT {item.Key}) AS {item.Nodes}");
        _builder.Append($"\n  RETURN {string.Join(", ", [$"collect([{string.Join(", ", [count, .. named, totals])}]) AS {groups}", .. collected])}\n}}");
        return new GroupsText(groups, [.. nodes.Select(item => item.Nodes)]);
    }

    // One row for each end, or one without.
    private void WriteEnds(RelationshipField relationship, string member, IReadOnlyList<NodeLabel> labels, string key)
    {
        var (link, end) = (_builder.Variable("r"), _builder.Variable("m"));
        var pattern = RelationshipPattern.Write(visibility.Schema, relationship, member, labels, link, end);
        var where = Predicates.Where(visibility.OfLink(link, relationship.Type), visibility.OfEnd(end, relationship));
        _builder.Append($"\n  CALL ({member}) {{ OPTIONAL MATCH {pattern}{where} RETURN DISTINCT {end} AS {key} }}");
    }

    private static string Value(GroupKeyPlan key, string member, string variable) => key switch
    {
        RelatedGroupKey => variable,
        YearGroupKey year => $"left({Property(member, year.Column.Name)}, 4) AS {variable}",
        ColumnGroupKey column => $"{Property(member, column.Column.Name)} AS {variable}",
        _ => throw new InvalidOperationException($"Unknown key {key.GetType().Name}."),
    };

    private static string Total(Column column, string member, string sum)
    {
        var value = Property(member, column.Name);
        return $"[count({sum}), sum({sum} / {Millions}), sum({sum} % {Millions}), min({value}), max({value})]";
    }

    private static string Property(string variable, string name) => $"{variable}.{StoredNames.Quote(name)}";
}
