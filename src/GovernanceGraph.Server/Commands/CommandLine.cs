using System.CommandLine;

namespace GovernanceGraph.Server.Commands;

/// <summary>The command line: without a command the graph is served.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("GovernanceGraph: who is accountable for what, and which published document says so.")
        {
            CoverageCommand.Create(),
            HealthCommand.Create(),
            ImportCommand.Create(),
            MigrateCommand.Create(),
            SchemaCommand.Create(),
            SeedCommand.Create(),
            ValidateCommand.Create(),
        };
        ServeCommand.AddTo(root);
        return root;
    }
}
