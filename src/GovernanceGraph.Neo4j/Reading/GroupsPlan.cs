using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>What groups are made of.</summary>
/// <param name="By">Their keys.</param>
/// <param name="Numbers">The columns that are added up.</param>
internal sealed record GroupsPlan(Parameter<IReadOnlyList<GroupKeyPlan>> By, IReadOnlyList<Column> Numbers);
