using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>Whether two fields are given the same arguments: same names, same values as written, in any order.</summary>
internal static class ValueComparison
{
    // Few arguments are found faster by looking at all of them than by putting them in order.
    private const int SmallCount = 8;

    public static bool HaveSameArguments(FieldNode a, FieldNode b)
    {
        if (a.Arguments.Count != b.Arguments.Count)
            return false;

        if (a.Arguments.Count > SmallCount)
            return AreSame(a.Arguments, b.Arguments, static argument => argument.Name.Value, static argument => argument.Value);

        for (var i = 0; i < a.Arguments.Count; i++)
        {
            if (Find(b.Arguments, a.Arguments[i].Name.Value) is not { } value || !AreSame(a.Arguments[i].Value, value))
                return false;
        }

        return true;
    }

    private static ValueNode? Find(IReadOnlyList<ArgumentNode> arguments, string name)
    {
        for (var i = arguments.Count - 1; i >= 0; i--)
        {
            if (arguments[i].Name.Value == name)
                return arguments[i].Value;
        }

        return null;
    }

    private static bool AreSame(ValueNode a, ValueNode b) => (a, b) switch
    {
        (VariableNode x, VariableNode y) => x.Name.Value == y.Name.Value,
        (IntValueNode x, IntValueNode y) => x.Value == y.Value,
        (FloatValueNode x, FloatValueNode y) => x.Value == y.Value,
        (StringValueNode x, StringValueNode y) => x.Value == y.Value && x.Block == y.Block,
        (BooleanValueNode x, BooleanValueNode y) => x.Value == y.Value,
        (NullValueNode, NullValueNode) => true,
        (EnumValueNode x, EnumValueNode y) => x.Value == y.Value,
        (ListValueNode x, ListValueNode y) => AreSame(x.Values, y.Values),
        (ObjectValueNode x, ObjectValueNode y) => AreSame(x.Fields, y.Fields, static field => field.Name.Value, static field => field.Value),
        _ => false,
    };

    private static bool AreSame(IReadOnlyList<ValueNode> a, IReadOnlyList<ValueNode> b)
    {
        if (a.Count != b.Count)
            return false;

        for (var i = 0; i < a.Count; i++)
        {
            if (!AreSame(a[i], b[i]))
                return false;
        }

        return true;
    }

    // Neither arguments nor the fields of an input object have an order (specification 2.6 and 2.9.8).
    private static bool AreSame<TNode>(IReadOnlyList<TNode> a, IReadOnlyList<TNode> b, Func<TNode, string> nameOf, Func<TNode, ValueNode> valueOf)
    {
        if (a.Count != b.Count)
            return false;

        var first = a.OrderBy(nameOf, StringComparer.Ordinal);
        var second = b.OrderBy(nameOf, StringComparer.Ordinal);
        return first.Zip(second).All(pair => nameOf(pair.First) == nameOf(pair.Second) && AreSame(valueOf(pair.First), valueOf(pair.Second)));
    }
}
