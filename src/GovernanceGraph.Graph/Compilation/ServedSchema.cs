using System.Collections.Frozen;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>The GraphQL schema that is served for a model, and what each of its types stands for in the graph.</summary>
public sealed class ServedSchema
{
    private readonly FrozenDictionary<string, ServedType> _types;
    private readonly FrozenDictionary<string, ServedType> _connections;
    private readonly FrozenDictionary<string, ServedType> _edges;

    private ServedSchema(GraphSchema model, GraphQLSchema schema)
    {
        Model = model;
        Schema = schema;
        var types = model.Interfaces.Select(type => new ServedType(type)).Concat(model.Labels.Select(label => new ServedType(label))).ToArray();
        _types = types.ToFrozenDictionary(type => type.Name);
        _connections = types.ToFrozenDictionary(type => ServedNames.Connection(type.Name));
        _edges = types.ToFrozenDictionary(type => ServedNames.Edge(type.Name));
        Computed = model.Document.Definitions.OfType<ObjectTypeDefinitionNode>()
            .FirstOrDefault(type => type.Name.Value == ServedNames.Query)?.Fields
            .Where(field => field.Directive("computed") is not null)
            .ToFrozenDictionary(field => field.Name.Value, field => field.Directive("computed")!.Text("by")!)
            ?? FrozenDictionary<string, string>.Empty;
    }

    /// <summary>The model it is generated from.</summary>
    public GraphSchema Model { get; }

    /// <summary>The schema that documents are validated against.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>The root fields that the model's file writes, each with the class that answers it.</summary>
    internal FrozenDictionary<string, string> Computed { get; }

    /// <summary>Generates the served schema.</summary>
    /// <exception cref="GraphQLSchemaException">The model's file and what is generated from it are not a valid GraphQL schema together.</exception>
    public static ServedSchema Create(GraphSchema model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var document = GraphQLParser.Parse(new ServedSchemaText(model).Write(), ParserOptions.Unlimited);
        return new ServedSchema(model, SchemaBuilder.Build(document, new Dictionary<string, ScalarCoercion> { ["Date"] = DateScalar.Coercion }));
    }

    /// <summary>The class that works out a field of <c>Link</c> that has <c>@computed</c>.</summary>
    internal string LinkComputation(string field) => Model.Document.Definitions.OfType<ObjectTypeDefinitionNode>()
        .Single(type => type.Name.Value == GraphSchema.LinkTypeName).Fields
        .Single(item => item.Name.Value == field).Directive("computed")!.Text("by")!;

    /// <summary>The label or interface that a served type is, or null.</summary>
    internal ServedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The label or interface whose entries a served connection lists, or null.</summary>
    internal ServedType? FindConnection(string name) => _connections.GetValueOrDefault(name);

    /// <summary>The label or interface at the end of a served edge, or null.</summary>
    internal ServedType? FindEdge(string name) => _edges.GetValueOrDefault(name);
}
