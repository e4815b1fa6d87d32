using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>The cells of a row: what is returned of a node or a link, each expression once.</summary>
internal sealed class RowCells
{
    private readonly List<string> _expressions = [];

    /// <summary>The cell of an expression.</summary>
    public int Add(string expression)
    {
        var known = _expressions.IndexOf(expression);
        if (known >= 0)
            return known;
        _expressions.Add(expression);
        return _expressions.Count - 1;
    }

    /// <summary>The cell of a column.</summary>
    public int Add(string variable, Column column) => Add(Property(variable, column.Name));

    /// <summary>The cell of the id.</summary>
    public int AddId(string variable) => Add(Property(variable, StoredNames.Id));

    /// <summary>The cell of a node's labels.</summary>
    public int AddLabels(string variable) => Add($"labels({variable})");

    /// <summary>How many there are.</summary>
    public int Count => _expressions.Count;

    /// <summary>A property of a node or link.</summary>
    public static string Property(string variable, string name) => $"{variable}.{StoredNames.Quote(name)}";

    /// <summary>The row as a list.</summary>
    public override string ToString() => $"[{string.Join(", ", _expressions)}]";
}
