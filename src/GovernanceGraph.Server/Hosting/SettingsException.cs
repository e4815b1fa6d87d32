namespace GovernanceGraph.Server.Hosting;

/// <summary>A setting that cannot be used; the message says which and what is expected.</summary>
internal sealed class SettingsException(string message) : Exception(message);
