using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Server.Commands;

/// <summary>Finds the files that the commands work on, from the current folder upwards, so that they run from anywhere in a checkout.</summary>
internal static class Repository
{
    /// <summary>The model's file below a checkout.</summary>
    public const string SchemaFile = "schema/governance.graphql";

    /// <summary>The seed's folder below a checkout.</summary>
    public const string SeedFolder = "graph-seed";

    /// <summary>The path of a file or folder in the current folder or the nearest above that has it.</summary>
    /// <exception cref="FileNotFoundException">None has it.</exception>
    public static string Find(string relative)
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relative);
            if (Path.Exists(path))
                return path;
        }

        throw new FileNotFoundException($"There is no {relative} in the current folder or above; run the command inside the checkout.");
    }

    /// <summary>The model of the graph.</summary>
    /// <exception cref="GraphSchemaException">Something in it does not fit together.</exception>
    /// <exception cref="GraphQLSyntaxException">It is no SDL.</exception>
    public static GraphSchema ReadSchema() =>
        GraphSchema.Read(GraphQLParser.Parse(File.ReadAllBytes(Find(SchemaFile)), ParserOptions.Unlimited));
}
