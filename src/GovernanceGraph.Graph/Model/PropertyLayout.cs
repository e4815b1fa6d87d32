using System.Collections.Frozen;

namespace GovernanceGraph.Graph.Model;

/// <summary>The properties of a label or of links, and where the stored values of each lie.</summary>
public sealed class PropertyLayout
{
    private readonly FrozenDictionary<string, Property> _properties;
    private readonly FrozenDictionary<string, Column> _columns;

    internal PropertyLayout(IEnumerable<PropertyDeclaration> declarations)
    {
        var properties = new List<Property>();
        var columns = new List<Column>();
        foreach (var declaration in declarations)
        {
            var own = declaration.CreateColumns().ToArray();
            foreach (var column in own)
            {
                column.Index = columns.Count;
                columns.Add(column);
            }

            properties.Add(new Property(declaration, own));
        }

        Properties = properties;
        Columns = columns;
        _properties = properties.ToFrozenDictionary(property => property.Name);
        _columns = columns.ToFrozenDictionary(column => column.Name);
    }

    /// <summary>The properties in the order of the schema; those of <c>Node</c> come first on every label, at the same columns.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>The columns by <see cref="Column.Index"/>.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The property of that name, or null.</summary>
    public Property? FindProperty(string name) => _properties.GetValueOrDefault(name);

    /// <summary>The column of that name (<c>name</c>, <c>published.from</c>), or null.</summary>
    public Column? FindColumn(string name) => _columns.GetValueOrDefault(name);
}
