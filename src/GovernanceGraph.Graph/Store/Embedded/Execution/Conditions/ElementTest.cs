using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;

/// <summary>A condition on one element of a list, such as the locator of one citation.</summary>
internal abstract class ElementTest
{
    /// <summary>The condition that a filter on one text states.</summary>
    public static ElementTest Of(Filter filter) => filter switch
    {
        AndFilter and => new All([.. and.Filters.Select(Of)]),
        NotFilter not => new Not(Of(not.Operand)),
        ColumnFilter column => new One(ValueTest.Of(column)),
        _ => throw new InvalidOperationException($"{filter.GetType().Name} is no condition on a text."),
    };

    public abstract bool Holds(ColumnBlock column, int row, int element);

    private sealed class All(ElementTest[] tests) : ElementTest
    {
        public override bool Holds(ColumnBlock column, int row, int element) => Array.TrueForAll(tests, test => test.Holds(column, row, element));
    }

    private sealed class Not(ElementTest operand) : ElementTest
    {
        public override bool Holds(ColumnBlock column, int row, int element) => !operand.Holds(column, row, element);
    }

    private sealed class One(ValueTest test) : ElementTest
    {
        public override bool Holds(ColumnBlock column, int row, int element) => test.Holds(column, row, element);
    }
}
