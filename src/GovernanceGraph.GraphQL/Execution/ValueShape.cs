using System.Runtime.CompilerServices;
using System.Text;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>How values of a type are completed: the type, taken apart once for the writer (specification 6.4.3).</summary>
internal sealed class ValueShape
{
    // Shared by all operations for as long as the type itself lives.
    private static readonly ConditionalWeakTable<GraphQLType, ValueShape> Shapes = [];

    // By their length: of two lengths few names are alike.
    private readonly byte[][][] _enumNames = [];

    private ValueShape(GraphQLType type)
    {
        Type = type;
        NonNull = type is NonNullType;
        var nullable = type.NullableType;
        Kind = KindOf(nullable);
        if (nullable is ListType list)
            Item = Of(list.OfType);
        if (nullable is EnumType enumeration)
        {
            var names = enumeration.Values.Select(value => Encoding.ASCII.GetBytes(value.Name)).ToLookup(name => name.Length);
            _enumNames = [.. Enumerable.Range(0, names.Max(length => length.Key) + 1).Select(length => names[length].ToArray())];
        }
    }

    public GraphQLType Type { get; }

    public bool NonNull { get; }

    public ShapeKind Kind { get; }

    /// <summary>The shape of the elements of a list.</summary>
    public ValueShape? Item { get; }

    public static ValueShape Of(GraphQLType type) => Shapes.GetValue(type, static type => new ValueShape(type));

    /// <summary>Whether values are texts: a text of theirs needs no coercion, only that <see cref="Allows"/> says so.</summary>
    public bool IsText => Kind is ShapeKind.String or ShapeKind.Id or ShapeKind.Enum;

    /// <summary>Whether a text can be a value: any can, but of an enum.</summary>
    public bool Allows(ReadOnlySpan<byte> text) => Kind != ShapeKind.Enum || IsEnumName(text);

    public bool IsEnumName(ReadOnlySpan<byte> text)
    {
        if (text.Length >= _enumNames.Length)
            return false;
        foreach (var name in _enumNames[text.Length])
        {
            if (text.SequenceEqual(name))
                return true;
        }

        return false;
    }

    private static ShapeKind KindOf(GraphQLType nullable) => nullable switch
    {
        ListType => ShapeKind.List,
        EnumType => ShapeKind.Enum,
        ScalarType { Name: "Int" } => ShapeKind.Int,
        ScalarType { Name: "Float" } => ShapeKind.Float,
        ScalarType { Name: "String" } => ShapeKind.String,
        ScalarType { Name: "Boolean" } => ShapeKind.Boolean,
        ScalarType { Name: "ID" } => ShapeKind.Id,
        ScalarType => ShapeKind.CustomScalar,
        _ => ShapeKind.Composite,
    };
}

internal enum ShapeKind
{
    Composite,
    List,
    String,
    Id,
    Enum,
    Int,
    Float,
    Boolean,
    CustomScalar,
}
