using Xunit;

namespace GovernanceGraph.Server.Tests.Infrastructure;

/// <summary>Tests that each start a Neo4j and programs over it: one after another, or the machine has no memory and no time for them.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jProcesses
{
    public const string Name = "Neo4j and programs over it";
}
