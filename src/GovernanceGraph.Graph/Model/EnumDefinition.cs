using System.Collections.Frozen;

namespace GovernanceGraph.Graph.Model;

/// <summary>A closed list of words, such as the kinds of body.</summary>
public sealed class EnumDefinition
{
    private readonly FrozenSet<string> _values;

    internal EnumDefinition(string name, string? description, IReadOnlyList<EnumMember> members)
    {
        Name = name;
        Description = description;
        Members = members;
        _values = members.Select(member => member.Name).ToFrozenSet();
    }

    /// <summary>The name in the schema.</summary>
    public string Name { get; }

    /// <summary>What it lists, or null.</summary>
    public string? Description { get; }

    /// <summary>The words in the order of the schema.</summary>
    public IReadOnlyList<EnumMember> Members { get; }

    /// <summary>Whether <paramref name="value"/> is one of the words.</summary>
    public bool Contains(string value) => _values.Contains(value);
}

/// <summary>One word of an enum, with what it means.</summary>
public sealed record EnumMember(string Name, string? Description);
