using System.Globalization;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Bench.Partnerships;

/// <summary><c>generate --nodes N --out FILE</c>: writes a synthetic graph.</summary>
internal static class GenerateCommand
{
    private const int BufferSize = 1 << 20;

    /// <summary>The model's file, beside the program.</summary>
    public static string SchemaFile => Path.Combine(AppContext.BaseDirectory, "schema", "governance.graphql");

    public static int Run(int nodes, string file)
    {
        var (writtenNodes, writtenLinks) = Write(nodes, file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{writtenNodes:N0} nodes, {writtenLinks:N0} links"));
        return 0;
    }

    public static (int Nodes, int Links) Write(int nodes, string file)
    {
        var schema = GraphSchema.Read(GraphQLParser.Parse(File.ReadAllBytes(SchemaFile), ParserOptions.Unlimited));
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        return new PartnershipGenerator(schema, Layout.Of(nodes)).Write(stream);
    }
}
