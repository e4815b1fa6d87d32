using System.Runtime.CompilerServices;
using System.Text;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>How values of a type are completed: the type, taken apart once for the writer (specification 6.4.3).</summary>
internal sealed class ValueShape
{
    // Shared by all operations for as long as the type itself lives.
    private static readonly ConditionalWeakTable<GraphQLType, ValueShape> Shapes = [];

    private readonly HashSet<EnumName>.AlternateLookup<ReadOnlySpan<byte>> _enumNames;

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
            var names = new HashSet<EnumName>(EnumNameComparer.Instance);
            foreach (var value in enumeration.Values)
                names.Add(new EnumName(Encoding.ASCII.GetBytes(value.Name)));
            _enumNames = names.GetAlternateLookup<ReadOnlySpan<byte>>();
        }
    }

    public GraphQLType Type { get; }

    public bool NonNull { get; }

    public ShapeKind Kind { get; }

    /// <summary>The shape of the elements of a list.</summary>
    public ValueShape? Item { get; }

    public static ValueShape Of(GraphQLType type) => Shapes.GetValue(type, static type => new ValueShape(type));

    public bool IsEnumName(ReadOnlySpan<byte> text) => _enumNames.Contains(text);

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

    private sealed record EnumName(byte[] Utf8);

    // Finds a name by the bytes of a response, without making a string of them.
    private sealed class EnumNameComparer : IEqualityComparer<EnumName>, IAlternateEqualityComparer<ReadOnlySpan<byte>, EnumName>
    {
        public static readonly EnumNameComparer Instance = new();

        public bool Equals(EnumName? x, EnumName? y) => x!.Utf8.AsSpan().SequenceEqual(y!.Utf8);

        public int GetHashCode(EnumName name) => GetHashCode(name.Utf8.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, EnumName other) => alternate.SequenceEqual(other.Utf8);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public EnumName Create(ReadOnlySpan<byte> alternate) => new(alternate.ToArray());
    }
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
