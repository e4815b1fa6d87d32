namespace GovernanceGraph.GraphQL.Validation;

/// <summary>Leaves the walk when a limit was exceeded; never leaves <see cref="DocumentValidator"/>.</summary>
#pragma warning disable CA1032, CA1064, RCS1194 // It carries nothing and nobody outside sees it.
internal sealed class ValidationAbortedException : Exception;
#pragma warning restore CA1032, CA1064, RCS1194
