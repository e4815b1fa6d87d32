using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>How the labels and links of a model are laid out in groups.</summary>
internal sealed class StoredModel
{
    private readonly RowLayout[] _layouts;

    public StoredModel(GraphSchema schema)
    {
        Schema = schema;
        var names = new Dictionary<EnumDefinition, EnumNames>();
        EnumNames NamesOf(EnumDefinition definition) =>
            names.TryGetValue(definition, out var known) ? known : names[definition] = new EnumNames(definition);
        _layouts = [.. schema.Labels.Select(label => new RowLayout(label.Layout, NamesOf))];
        Links = new RowLayout(schema.LinkLayout, NamesOf);
        LinkNames = new LinkNames(schema);
    }

    public GraphSchema Schema { get; }

    /// <summary>The layout of every link.</summary>
    public RowLayout Links { get; }

    public LinkNames LinkNames { get; }

    /// <summary>The layout of a label.</summary>
    public RowLayout Layout(NodeLabel label) => _layouts[label.Ordinal];
}
