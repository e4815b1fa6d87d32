using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Bench.Partnerships;

/// <summary>The store that is measured in this process.</summary>
internal static class BenchStore
{
    /// <summary>Loads a file as the service does at its start.</summary>
    public static (ServedSchema Served, EmbeddedGraphStore Store) Load(string file)
    {
        var model = GraphSchema.Read(GraphQLParser.Parse(File.ReadAllBytes(GenerateCommand.SchemaFile), ParserOptions.Unlimited));
        var served = ServedSchema.Create(model);
        var store = new EmbeddedGraphStore(served);
        using var stream = File.OpenRead(file);
        store.Load(ChangeSetFormat.Read(stream, model, GraphState.Empty).Select(version => version.ChangeSet));
        return (served, store);
    }
}
