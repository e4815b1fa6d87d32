using System.Runtime.InteropServices;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>What a cell of an answer holds.</summary>
internal enum CellKind : byte
{
    Null,
    False,
    True,

    /// <summary>A number, as its bytes stand in the answer.</summary>
    Number,

    /// <summary>A text without an escape: its bytes in the answer, without quotes.</summary>
    Text,

    /// <summary>A text with an escape in it, which Neo4j may write in another form than we do.</summary>
    EscapedText,

    /// <summary>A list: its cells lie together.</summary>
    List,

    /// <summary>A map: its bytes in the answer, braces included.</summary>
    Map,
}

/// <summary>One value of an answer: where its bytes lie, or of a list, which cells are its elements.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cell(CellKind Kind, int Start, int Length);
