using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Graph.Store;

/// <summary>
/// Something worked out when the question is asked: the class behind <c>@computed(by:)</c>. One class a name; the closed list is
/// <see cref="Computations"/>.
/// </summary>
public abstract class Computation
{
    /// <summary>The name that the schema gives in <c>@computed(by:)</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What <see cref="OfRoot"/> can look at.</summary>
    public virtual Reach OfRootReach => throw new NotSupportedException($"{Name} is not asked at the root.");

    /// <summary>What <see cref="OfNode"/> can look at.</summary>
    public virtual Reach OfNodeReach => throw new NotSupportedException($"{Name} is not asked of nodes.");

    /// <summary>What <see cref="OfLink"/> can look at: the link itself and nothing else.</summary>
    public virtual Reach OfLinkReach => throw new NotSupportedException($"{Name} is not asked of links.");

    /// <summary>The value for a root field.</summary>
    /// <exception cref="ComputationException">The arguments have no answer, such as an unknown id.</exception>
    public virtual object? OfRoot(GraphView view, FieldArguments arguments) => throw new NotSupportedException($"{Name} is not asked at the root.");

    /// <summary>The value for a field of a node.</summary>
    public virtual object? OfNode(GraphView view, GraphNode node) => throw new NotSupportedException($"{Name} is not asked of nodes.");

    /// <summary>The value for a field of a link.</summary>
    public virtual object? OfLink(GraphView view, GraphLink link) => throw new NotSupportedException($"{Name} is not asked of links.");
}

/// <summary>A question that has no answer; it becomes the error of its field.</summary>
public sealed class ComputationException(string message, string code) : Exception(message)
{
    /// <summary>The error for the field, without a path.</summary>
    public GraphQLError Error { get; } = new(message, code: code);
}
