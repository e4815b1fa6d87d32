using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Bench.Partnerships;

/// <summary>The store that is measured in this process.</summary>
internal static class BenchStore
{
    public static async Task<(ServedSchema Served, IGraphStore Store)> LoadAsync(string file)
    {
        var model = GraphSchema.Read(GraphQLParser.Parse(await File.ReadAllBytesAsync(GenerateCommand.SchemaFile), ParserOptions.Unlimited));
        var served = ServedSchema.Create(model);
        var store = new EmbeddedGraphStore(served);
        using var stream = File.OpenRead(file);
        store.Load(ChangeSetFormat.Read(stream, model, GraphState.Empty).Select(version => version.ChangeSet));
        return (served, store);
    }
}
