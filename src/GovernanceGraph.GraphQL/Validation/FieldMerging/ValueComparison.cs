using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>Whether two fields are given the same arguments: same names, same values as written, in any order.</summary>
internal static class ValueComparison
{
    public static bool HaveSameArguments(FieldNode a, FieldNode b)
    {
        if (a.Arguments.Count != b.Arguments.Count)
            return false;

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
        (ObjectValueNode x, ObjectValueNode y) => AreSame(x.Fields, y.Fields),
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

    // The fields of an input object have no order (specification 2.9.8).
    private static bool AreSame(IReadOnlyList<ObjectFieldNode> a, IReadOnlyList<ObjectFieldNode> b)
    {
        if (a.Count != b.Count)
            return false;

        var first = a.OrderBy(field => field.Name.Value, StringComparer.Ordinal);
        var second = b.OrderBy(field => field.Name.Value, StringComparer.Ordinal);
        return first.Zip(second).All(pair => pair.First.Name.Value == pair.Second.Name.Value && AreSame(pair.First.Value, pair.Second.Value));
    }
}
