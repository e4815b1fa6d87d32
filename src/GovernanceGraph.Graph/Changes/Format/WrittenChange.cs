using System.Runtime.InteropServices;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>What a change says of itself, in whatever order it says it.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct WrittenChange
{
    public string? Node;
    public string? Label;
    public string? Link;
    public string? Type;
    public string? From;
    public string? To;
    public string? RemovedNode;
    public string? RemovedLink;
    public int? Revision;
    public string[]? AttestedOn;

    /// <summary>Where its values begin in the line; 0 where it has none.</summary>
    public int ValuesAt;

    /// <summary>The layout by which the values were read; null while they are not.</summary>
    public WrittenLayout? ReadAs;

    public object?[]? Values;
    public object?[]? Folds;
}
