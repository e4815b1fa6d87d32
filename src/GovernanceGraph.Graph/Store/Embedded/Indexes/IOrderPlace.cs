namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>
/// A place in an order: what one searches <see cref="OrderedItems{T}"/> with. A struct, so that a search is compiled for each
/// kind of order.
/// </summary>
internal interface IOrderPlace<in T>
{
    /// <summary>Negative where the place lies before the item, positive where it lies after, 0 where it is the item's own.</summary>
    public int CompareTo(T item);
}
