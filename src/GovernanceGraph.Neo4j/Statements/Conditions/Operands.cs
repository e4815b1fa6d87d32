using System.Text;

namespace GovernanceGraph.Neo4j.Statements.Conditions;

/// <summary>The operands of conditions and the values of cursors as parameters.</summary>
internal static class Operands
{
    /// <summary>
    /// An operand. Half a surrogate pair is in no stored text and cannot be sent: null takes its place, with which nothing compares. −0 is 0.
    /// </summary>
    public static object? Of(object? operand) => operand switch
    {
        string text => IsWellFormed(text) ? text : null,
        double number => number + 0.0,
        object?[] list => Array.FindAll(Array.ConvertAll(list, Of), item => item is not null),
        _ => operand,
    };

    /// <summary>An operand that is compared with the elements of a list, in which truth values are kept as numbers.</summary>
    public static object? OfElement(object? operand) => operand switch
    {
        bool flag => flag ? 1L : 0L,
        object?[] list => Array.FindAll(Array.ConvertAll(list, OfElement), item => item is not null),
        _ => Of(operand),
    };

    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done)
                return false;
            rest = rest[length..];
        }

        return true;
    }
}
