using System.Runtime.InteropServices;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// The values of the variables that decide <c>@skip</c> and <c>@include</c> in one operation, in the order of
/// <see cref="OperationCompiler.ConditionVariables"/>: together with the document and the operation's name, the key of a compiled
/// operation (specification 3.13.1 and 3.13.2).
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct IncludeFlags : IEquatable<IncludeFlags>
{
    private const int WordBits = 64;

    private readonly ulong _first;
    private readonly ulong[]? _further;

    private IncludeFlags(ulong first, ulong[]? further)
    {
        _first = first;
        _further = further;
    }

    /// <summary>The value of the variable at <paramref name="index"/>; false beyond the last.</summary>
    public bool this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            if (index < WordBits)
                return (_first >> index & 1) != 0;
            var word = index / WordBits - 1;
            return _further is not null && word < _further.Length && (_further[word] >> (index % WordBits) & 1) != 0;
        }
    }

    /// <summary>The flags with the value at <paramref name="index"/> set to true.</summary>
    internal IncludeFlags With(int index)
    {
        if (index < WordBits)
            return new IncludeFlags(_first | 1UL << index, _further);
        var word = index / WordBits - 1;
        var further = new ulong[Math.Max(word + 1, _further?.Length ?? 0)];
        _further?.CopyTo(further, 0);
        further[word] |= 1UL << (index % WordBits);
        return new IncludeFlags(_first, further);
    }

    /// <summary>
    /// The flags of a request: a variable that was not given, or is null, counts as false, so that <c>@skip</c> does not skip and
    /// <c>@include</c> does not include (specification 6.3.2).
    /// </summary>
    /// <param name="conditionVariables">What <see cref="OperationCompiler.ConditionVariables"/> gave for the operation.</param>
    /// <param name="variables">The coerced variables.</param>
    public static IncludeFlags Of(IReadOnlyList<string> conditionVariables, VariableValues variables)
    {
        ArgumentNullException.ThrowIfNull(conditionVariables);
        ArgumentNullException.ThrowIfNull(variables);
        var flags = default(IncludeFlags);
        for (var i = 0; i < conditionVariables.Count; i++)
        {
            if (variables.TryGet(conditionVariables[i], out var value) && value is true)
                flags = flags.With(i);
        }

        return flags;
    }

    /// <summary>The flags of these values.</summary>
    public static IncludeFlags Of(params ReadOnlySpan<bool> values)
    {
        var flags = default(IncludeFlags);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i])
                flags = flags.With(i);
        }

        return flags;
    }

    /// <inheritdoc/>
    public bool Equals(IncludeFlags other) =>
        _first == other._first && _further.AsSpan().SequenceEqual(other._further);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IncludeFlags other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_first);
        foreach (var word in _further.AsSpan())
            hash.Add(word);
        return hash.ToHashCode();
    }

    /// <summary>Whether both hold the same values.</summary>
    public static bool operator ==(IncludeFlags left, IncludeFlags right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(IncludeFlags left, IncludeFlags right) => !left.Equals(right);
}
