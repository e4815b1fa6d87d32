using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Graph.Tests.Infrastructure;

/// <summary>Finds the files of this repository, whatever folder the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<GraphSchema> LazySchema = new(() =>
        GraphSchema.Read(GraphQLParser.Parse(File.ReadAllBytes(Path.Combine(Root, "schema", "governance.graphql")), ParserOptions.Unlimited)));

    /// <summary>The model that the product ships with.</summary>
    public static GraphSchema Schema => LazySchema.Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovernanceGraph.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie below the repository.");
    }
}
