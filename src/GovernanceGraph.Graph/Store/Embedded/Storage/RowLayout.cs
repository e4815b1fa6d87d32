using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>
/// The columns that a group of nodes or links is stored in: those of its properties at their own places, then those that every statement has
/// beside its properties.
/// </summary>
internal sealed class RowLayout
{
    public RowLayout(PropertyLayout properties, Func<EnumDefinition, EnumNames> names)
    {
        Properties = properties;
        var own = properties.Columns;
        AttestedOn = own.Count;
        Origin = own.Count + 1;
        Revision = own.Count + 2;
        Columns =
        [
            .. own,
            new Column("attestedOn", ColumnKind.Date, null, isList: true, isRequired: true),
            new Column("origin", ColumnKind.Integer, null, isList: false, isRequired: true),
            new Column("revision", ColumnKind.Integer, null, isList: false, isRequired: true),
        ];
        Names = [.. Columns.Select(column => column.Enum is { Members.Count: < EnumNames.MostNames } ? names(column.Enum) : null)];
        PointsToNode = new bool[Columns.Length];
        foreach (var property in properties.Properties.Where(property => property.Value is not null))
        {
            for (var i = 0; i < property.Columns.Count; i++)
                PointsToNode[property.Columns[i].Index] = property.Value!.Fields[i].NodeLabel is not null;
        }

        Id = Place("id");
        Recorded = Place(ProvenanceColumns.RecordedOn);
        ValidFrom = Place("validFrom");
        ValidTo = Place("validTo");
    }

    public PropertyLayout Properties { get; }

    public Column[] Columns { get; }

    /// <summary>The words of each enum column; null for the others.</summary>
    public EnumNames?[] Names { get; }

    /// <summary>Which columns hold ids of nodes that the schema has as nodes.</summary>
    public bool[] PointsToNode { get; }

    /// <summary>The place of the column; -1 where there is none, as for all of these.</summary>
    public int Id { get; }

    public int Recorded { get; }

    public int ValidFrom { get; }

    public int ValidTo { get; }

    public int AttestedOn { get; }

    public int Origin { get; }

    public int Revision { get; }

    private int Place(string column) => Properties.FindColumn(column)?.Index ?? -1;
}
