using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements.Order;

/// <summary>
/// The total order of a list (design, contract 1): its sort keys, a text by its fold and then by itself, then the id of the node, then that of the
/// link. Neo4j compares texts by their UTF-8 bytes, as the contract does.
/// </summary>
internal sealed class RowOrder
{
    private RowOrder(IReadOnlyList<OrderTerm> terms, IReadOnlyList<string> keys)
    {
        Terms = terms;
        Keys = keys;
    }

    /// <summary>What is compared, one after another.</summary>
    public IReadOnlyList<OrderTerm> Terms { get; }

    /// <summary>What a cursor is made of, in the order of <see cref="CursorKey"/>: the values of the sort keys, the node's id, the link's if there is one.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The order of a list of nodes.</summary>
    /// <param name="sort">Its sort keys.</param>
    /// <param name="node">The variable of the node.</param>
    /// <param name="link">That of the link that leads there, or null where none does.</param>
    public static RowOrder Of(IReadOnlyList<SortKey> sort, string node, string? link)
    {
        var terms = new List<OrderTerm>();
        var keys = new List<string>();
        for (var i = 0; i < sort.Count; i++)
        {
            var (key, place) = (sort[i], i);
            var value = Property(node, key.Column.Name);
            var canMiss = !key.Column.IsRequired;
            if (key.Column.Kind == ColumnKind.Text)
            {
                var fold = Property(node, StoredNames.Fold(key.Column));
                Add(new OrderTerm(fold, cursor => cursor.Values[place] is string text ? Fold.Of(text) : null, key.Descending, canMiss));
            }

            Add(new OrderTerm(value, cursor => Operands.Of(cursor.Values[place]), key.Descending, canMiss));
            keys.Add(value);
        }

        AddId(node, cursor => cursor.NodeId);
        if (link is not null)
            AddId(link, cursor => cursor.LinkId);
        return new RowOrder(terms, keys);

        // What was compared before is the same here, whatever direction is asked for.
        void Add(OrderTerm term)
        {
            if (!terms.Exists(known => known.Expression == term.Expression))
                terms.Add(term);
        }

        void AddId(string variable, Func<CursorKey, string> id)
        {
            Add(new OrderTerm(Property(variable, StoredNames.Id), id, IsDescending: false, CanMiss: false));
            keys.Add(Property(variable, StoredNames.Id));
        }
    }

    /// <summary>The order of nodes and links alike, by their ids alone.</summary>
    /// <param name="variable">The node or link.</param>
    public static RowOrder OfStatements(string variable)
    {
        var id = Property(variable, StoredNames.Id);
        return new RowOrder([new OrderTerm(id, cursor => cursor.NodeId, IsDescending: false, CanMiss: false)], [id]);
    }

    /// <summary>What stands after ORDER BY. Neo4j takes what is missing for the greatest of all, so that it is put last by itself unless the greatest come first.</summary>
    /// <param name="isReversed">Whether the last row is to come first.</param>
    public string OrderBy(bool isReversed = false) => string.Join(", ", Terms.SelectMany(term => Order(term, isReversed)));

    private static IEnumerable<string> Order(OrderTerm term, bool isReversed)
    {
        if (term.CanMiss && term.IsDescending)
            yield return Direction($"{term.Expression} IS NULL", isReversed);
        yield return Direction(term.Expression, term.IsDescending != isReversed);
    }

    private static string Direction(string expression, bool isDescending) => isDescending ? $"{expression} DESC" : expression;

    private static string Property(string variable, string name) => $"{variable}.{StoredNames.Quote(name)}";
}
