using System.Globalization;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Storage;
using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j.Tests.Statements;

/// <summary>A part of a statement, with a scope of its own.</summary>
/// <param name="Write">Writes it, and gives the expression of its value.</param>
/// <param name="Plan">The plan whose values its parameters are, if they are a plan's.</param>
internal sealed record Part(Func<StatementBuilder, string> Write, BoundPlan? Plan = null)
{
    /// <summary>Several parts as one statement, which answers with a row of their values.</summary>
    public static (string Text, ReadOnlyMemory<byte> Parameters) Together(IReadOnlyList<Part> parts)
    {
        var builder = new StatementBuilder();
        var owners = new List<BoundPlan?>();
        for (var i = 0; i < parts.Count; i++)
        {
            // Each sees the one before, so that none is multiplied by another.
            builder.Append($"CALL ({(i == 0 ? string.Empty : Name(i - 1))}) {{");
            var value = parts[i].Write(builder);
            builder.Append($"\nRETURN {value} AS {Name(i)}\n}}\n");
            owners.AddRange(Enumerable.Repeat(parts[i].Plan, builder.Parameters.Count - owners.Count));
        }

        builder.Append($"RETURN {string.Join(", ", parts.Select((_, index) => Name(index)))}");
        return (builder.ToString(), Parameters(builder, owners));
    }

    private static string Name(int part) => string.Create(CultureInfo.InvariantCulture, $"part{part}");

    private static ReadOnlyMemory<byte> Parameters(StatementBuilder builder, List<BoundPlan?> owners) => StatementParameters.Of(json =>
    {
        for (var i = 0; i < owners.Count; i++)
        {
            json.WritePropertyName(StatementBuilder.ParameterName(i));
            ValueJson.Write(json, builder.Parameters[i](new Request(owners[i]!, new ExecutionOptions("2026-01-01", new PlanLimits()))));
        }
    });
}
