using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Graph.Store;

/// <summary>
/// A page of a list that a computation made: the arguments <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c> mean what they mean of
/// every list.
/// </summary>
internal sealed class ComputedPage<T>
{
    private readonly string _scope;
    private readonly Func<T, string> _key;
    private readonly IReadOnlyList<T> _all;

    /// <summary>Cuts a page.</summary>
    /// <param name="scope">What a cursor belongs to: the field and its order.</param>
    /// <param name="items">All entries.</param>
    /// <param name="key">The place of an entry in the order, which no other has; places compare by their UTF-8 bytes.</param>
    /// <param name="arguments">The arguments of the field.</param>
    /// <exception cref="ComputationException">A cursor is not of this list, or the page has more entries than the limit.</exception>
    public ComputedPage(string scope, IEnumerable<T> items, Func<T, string> key, FieldArguments arguments)
    {
        _scope = scope;
        _key = key;
        _all = [.. items.OrderBy(key, Utf8Order.Comparer)];
        var start = Place(arguments, "after") is { } after ? _all.TakeWhile(item => Utf8Order.Comparer.Compare(key(item), after) <= 0).Count() : 0;
        var end = Place(arguments, "before") is { } before ? _all.TakeWhile(item => Utf8Order.Comparer.Compare(key(item), before) < 0).Count() : _all.Count;
        end = Math.Max(start, end);
        if (arguments.Integer("first") is { } first)
            end = Math.Min(end, start + first);
        else if (arguments.Integer("last") is { } last)
            start = Math.Max(start, end - last);
        (Start, End) = (start, end);
        MaxPageSize = arguments.MaxPageSize;
    }

    public int TotalCount => _all.Count;

    public IReadOnlyList<T> All => _all;

    private int Start { get; }

    private int End { get; }

    private int MaxPageSize { get; }

    /// <summary>The entries of the page.</summary>
    /// <exception cref="ComputationException">They are more than the limit of a page.</exception>
    public IEnumerable<T> Items => End - Start <= MaxPageSize ? _all.Skip(Start).Take(End - Start) : throw new ComputationException(
        $"The list has {(End - Start).ToString(CultureInfo.InvariantCulture)} entries; the limit MaxPageSize is {MaxPageSize.ToString(CultureInfo.InvariantCulture)}. Ask for pages with `first` and `after`.",
        GraphQLErrorCodes.LimitExceeded);

    /// <summary>The cursor of an entry.</summary>
    public string Cursor(T item) => Plan.Cursor.Encode(_scope, new CursorKey([], _key(item), string.Empty));

    /// <summary>The page's <c>pageInfo</c>.</summary>
    public ComposedValue PageInfo() => new PageInfoValue(
        Start > 0, End < _all.Count, Start == End ? null : Cursor(_all[Start]), Start == End ? null : Cursor(_all[End - 1]));

    private string? Place(FieldArguments arguments, string name)
    {
        if (arguments.Text(name) is not { } cursor)
            return null;
        return Plan.Cursor.Decode(cursor, _scope, [])?.NodeId ?? throw new ComputationException(
            $"`{name}` is not a cursor of this list. Take `cursor` or `pageInfo` from an answer to the same field.", GraphQLErrorCodes.BadUserInput);
    }
}
