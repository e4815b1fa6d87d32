using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Plan;

/// <summary>
/// A condition on a node or a link. It has two values: a comparison with a missing value is false, and its negation true
/// (design, contract 3).
/// </summary>
public abstract record Filter;

/// <summary>All of them hold; true where there are none.</summary>
public sealed record AndFilter(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>One of them holds; false where there are none.</summary>
public sealed record OrFilter(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>It does not hold.</summary>
public sealed record NotFilter(Filter Operand) : Filter;

/// <summary>How a column is compared.</summary>
public enum Comparison
{
    /// <summary>Equal to the operand.</summary>
    Equal,

    /// <summary>Equal to one of the operand's elements, <c>object[]</c>.</summary>
    In,

    /// <summary>Less than the operand.</summary>
    Less,

    /// <summary>Less than the operand, or equal.</summary>
    LessOrEqual,

    /// <summary>Greater than the operand.</summary>
    Greater,

    /// <summary>Greater than the operand, or equal.</summary>
    GreaterOrEqual,

    /// <summary>The fold has the operand's fold in it.</summary>
    Contains,

    /// <summary>The fold starts with the operand's.</summary>
    StartsWith,

    /// <summary>The fold ends with the operand's.</summary>
    EndsWith,

    /// <summary>There is no value; no operand.</summary>
    IsNull,
}

/// <summary>Compares a column of a node or link; of a list, whether any element compares so.</summary>
/// <param name="Column">The column, by name: several labels may have it at different places.</param>
/// <param name="Comparison">How.</param>
/// <param name="Operand">A value of the column's kind; for a comparison of folds, the operand's fold.</param>
public sealed record ColumnFilter(Column Column, Comparison Comparison, object? Operand) : Filter;

/// <summary>The node has one of these labels.</summary>
public sealed record LabelFilter(IReadOnlyList<string> Labels) : Filter;

/// <summary>The link has one of these types.</summary>
public sealed record LinkTypeFilter(IReadOnlyList<string> Types) : Filter;

/// <summary>How many links must meet a condition.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>None.</summary>
    None,

    /// <summary>Every one; true where there is none.</summary>
    All,

    /// <summary>Exactly one.</summary>
    Single,
}

/// <summary>So many of the node's visible links meet the condition.</summary>
public sealed record RelatedFilter(RelationshipField Relationship, Quantifier Quantifier, Filter Filter) : Filter;

/// <summary>The number of the node's visible links compares so, with an <see cref="int"/>, or <c>object[]</c> of them for In.</summary>
public sealed record CountFilter(RelationshipField Relationship, Comparison Comparison, object Operand) : Filter;

/// <summary>The condition holds of the link that leads to the node.</summary>
public sealed record LinkFilter(Filter Link) : Filter;
