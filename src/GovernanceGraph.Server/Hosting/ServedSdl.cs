using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Server.Hosting;

/// <summary>The SDL of the schema that is served.</summary>
internal static class ServedSdl
{
    /// <summary>Prints it, with a line break at the end.</summary>
    public static string Print(ServedSchema served) => SchemaPrinter.Print(served.Schema) + "\n";
}
