using System.Runtime.InteropServices;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>What is stored of a node or link beside its ends; the default is a free row.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StatementRow(object?[]? Values, string[] AttestedOn, Origin Origin, int Revision)
{
    public StatementRow(GraphNode node)
        : this(node.Values, node.AttestedOn, node.Origin, node.Revision)
    {
    }

    public StatementRow(GraphLink link)
        : this(link.Values, link.AttestedOn, link.Origin, link.Revision)
    {
    }

    /// <summary>Reads a row of a group that is not free.</summary>
    public StatementRow(RowLayout layout, ReadOnlySpan<ColumnBlock> columns, int row)
        : this(
            StoredValue.Row(layout, columns, row),
            StoredValue.AttestedOn(layout, columns, row),
            (Origin)columns[layout.Origin].Integer(row),
            columns[layout.Revision].Integer(row))
    {
    }

    public bool IsFree => Values is null;

    /// <summary>The value of a column of the layout.</summary>
    public object? Value(RowLayout layout, int column)
    {
        if (Values is null)
            return null;
        if (column < Values.Length)
            return Values[column];
        return column == layout.AttestedOn ? AttestedOn : column == layout.Origin ? (int)Origin : Revision;
    }

    /// <summary>The node that was written.</summary>
    public GraphNode ToNode(NodeLabel label, string id)
    {
        var folds = ColumnValues.Folds(label.Layout, Values!);
        return new GraphNode
        {
            Label = label,
            Id = id,
            Values = Values!,
            Folds = folds,
            Tokens = ColumnValues.Tokens(label.Layout, Values!, folds),
            AttestedOn = AttestedOn,
            Origin = Origin,
            Revision = Revision,
        };
    }

    /// <summary>The link that was written.</summary>
    public GraphLink ToLink(RelationshipType type, PropertyLayout layout, string id, string from, string to) => new()
    {
        Type = type,
        Id = id,
        From = from,
        To = to,
        Values = Values!,
        Folds = ColumnValues.Folds(layout, Values!),
        AttestedOn = AttestedOn,
        Origin = Origin,
        Revision = Revision,
    };
}
