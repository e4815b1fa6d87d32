using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>A layout as a line's <c>values</c> give it: its columns by UTF-8 name, and what a row is where nothing is given.</summary>
internal sealed class WrittenLayout
{
    private readonly byte[][] _names;
    private readonly object?[] _emptyValues;
    private readonly object?[] _emptyFolds;
    private readonly Property[] _required;
    private readonly Property[] _parallelLists;

    public WrittenLayout(PropertyLayout layout)
    {
        Layout = layout;
        Id = layout.FindColumn("id")?.Index ?? -1;
        _names = [.. layout.Columns.Select(column => Encoding.UTF8.GetBytes(column.Name))];
        _emptyValues = ColumnValues.Empty(layout);
        _emptyFolds = ColumnValues.Folds(layout, _emptyValues);
        _required = [.. layout.Properties.Where(property => property is { IsRequired: true, IsList: false })];
        _parallelLists = [.. layout.Properties.Where(property => property.IsList && property.Columns.Count > 1)];
    }

    public PropertyLayout Layout { get; }

    /// <summary>The column of the id; −1 for links, which keep theirs apart.</summary>
    public int Id { get; }

    /// <summary>A row where nothing is given. Its empty lists are shared by all rows: nobody writes to them.</summary>
    public (object?[] Values, object?[] Folds) NewRow() => ((object?[])_emptyValues.Clone(), (object?[])_emptyFolds.Clone());

    /// <summary>The column that the reader's property name names, or null. Columns are written in their order, so the search goes on after the last.</summary>
    /// <param name="json">At a property name.</param>
    /// <param name="after">The index of the column that was found before; −1 at the beginning.</param>
    public Column? Find(ref Utf8JsonReader json, int after)
    {
        for (var i = 1; i <= _names.Length; i++)
        {
            var index = (after + i) % _names.Length;
            if (json.ValueTextEquals(_names[index]))
                return Layout.Columns[index];
        }

        return null;
    }

    /// <summary>Checks that a row has what every row must have.</summary>
    /// <exception cref="FormatException">It lacks something, or its parallel lists differ in length.</exception>
    public void Check(string id, object?[] values)
    {
        foreach (var property in _required)
        {
            if (values[property.Columns[0].Index] is null)
                throw new FormatException($"`{id}` needs `{property.Name}`");
        }

        foreach (var property in _parallelLists)
        {
            var length = ((Array)values[property.Columns[0].Index]!).Length;
            foreach (var column in property.Columns)
            {
                if (((Array)values[column.Index]!).Length != length)
                    throw new FormatException($"the parallel lists of `{property.Name}` of `{id}` differ in length");
            }
        }
    }
}
