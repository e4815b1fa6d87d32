using System.Globalization;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>More is written to a <see cref="ResponseBuffer"/> than <see cref="ResponseBuffer.MaxBytes"/>.</summary>
#pragma warning disable CA1032, RCS1194 // It always says which limit was reached, so the constructors without one make no sense.
public sealed class ResponseTooLargeException : Exception
#pragma warning restore CA1032, RCS1194
{
    internal ResponseTooLargeException(long maxBytes)
        : base($"The response has more than {maxBytes.ToString(CultureInfo.InvariantCulture)} bytes, the buffer's limit.")
    {
    }
}
