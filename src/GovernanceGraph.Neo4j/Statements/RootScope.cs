using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Neo4j.Computed;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>A root field while its part of the statement is written: the day for which it holds, and everything below it.</summary>
internal sealed class RootScope
{
    public RootScope(StatementCompiler statement, PlanRoot root)
    {
        Statement = statement;
        Root = root;
        Visibility = new VisibilityWriter(
            statement.Builder,
            statement.Model,
            request => request.Plan.Value(root.AsOf) ?? request.Options.Today,
            statement.Shape.Value(root.AsOf) is null ? statement.HiddenToday : HiddenKinds.All);
        Conditions = new ConditionWriter(Visibility);
        Fetch = new RootFetch(root);
    }

    /// <summary>The statement.</summary>
    public StatementCompiler Statement { get; }

    /// <summary>The root field.</summary>
    public PlanRoot Root { get; }

    /// <summary>Hides what is not there on its day.</summary>
    public VisibilityWriter Visibility { get; }

    /// <summary>Writes conditions as of its day.</summary>
    public ConditionWriter Conditions { get; }

    /// <summary>What is fetched for the computed fields below it.</summary>
    public RootFetch Fetch { get; }

    /// <summary>Where the statement is put together.</summary>
    public StatementBuilder Builder => Statement.Builder;

    /// <summary>The model.</summary>
    public GraphSchema Model => Statement.Model;

    /// <summary>The labels of these names.</summary>
    public IReadOnlyList<NodeLabel> Labels(IEnumerable<string> names) => Model.LabelsOf(names);

    /// <summary>A served type.</summary>
    public ObjectType Type(string name) => Statement.Type(name);
}
