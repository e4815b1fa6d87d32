namespace GovernanceGraph.GraphQL.Language;

/// <summary>A value as written in a document (specification 2.9).</summary>
public abstract class ValueNode : SyntaxNode;

/// <summary><c>$name</c> (specification 2.10).</summary>
public sealed class VariableNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Name);
    }
}

/// <summary>A whole number as written (specification 2.9.1).</summary>
public sealed class IntValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The digits as written: of any length, never rounded.</summary>
    public required string Value { get; init; }
}

/// <summary>A number with a fraction or an exponent as written (specification 2.9.2).</summary>
public sealed class FloatValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The number as written, never rounded.</summary>
    public required string Value { get; init; }
}

/// <summary>A string or a block string (specification 2.9.4).</summary>
public sealed class StringValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>What the string means: escapes resolved; a block string without its common indentation.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it was written between <c>"""</c>.</summary>
    public bool Block { get; init; }
}

/// <summary><c>true</c> or <c>false</c> (specification 2.9.3).</summary>
public sealed class BooleanValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; init; }
}

/// <summary><c>null</c> (specification 2.9.5).</summary>
public sealed class NullValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}

/// <summary>The name of a value of an enum (specification 2.9.6).</summary>
public sealed class EnumValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The value.</summary>
    public required string Value { get; init; }
}

/// <summary><c>[a, b]</c> (specification 2.9.7).</summary>
public sealed class ListValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>In the order written.</summary>
    public IReadOnlyList<ValueNode> Values { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.AddAll(Values);
    }
}

/// <summary><c>{ a: 1 }</c> (specification 2.9.8).</summary>
public sealed class ObjectValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>In the order written; a name may come twice until validated.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.AddAll(Fields);
    }
}

/// <summary>One entry of an object value (specification 2.9.8).</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The value.</summary>
    public required ValueNode Value { get; init; }

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Name);
        children.Add(Value);
    }
}
