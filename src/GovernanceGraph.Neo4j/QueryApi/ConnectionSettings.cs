namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>Where Neo4j is, as whom it is asked, and how long it is waited for.</summary>
public sealed class ConnectionSettings
{
    /// <summary>Where its HTTP interface is: <c>http://host:7474</c>, or <c>https://</c> for TLS.</summary>
    public required Uri Address { get; init; }

    /// <summary>As whom it is asked.</summary>
    public required Credentials Credentials { get; init; }

    /// <summary>The database: <c>neo4j</c> unless set.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>A file with the certificates (PEM) that Neo4j's own must descend from; null for those that the machine trusts.</summary>
    public string? CertificateAuthorityFile { get; init; }

    /// <summary>
    /// How many statements are sent at once, one a connection; further ones wait: 8 unless set. Neo4j carries out at least ten at once, more
    /// on a machine with many cores (its setting <c>server.threads.worker_count</c>); when all its threads are taken, nothing can be ended.
    /// </summary>
    public int MaxConnections { get; init; } = 8;

    /// <summary>
    /// How long Neo4j may say nothing at all before it counts as away: 8 seconds unless set. A slow statement is waited for as long as its
    /// operation may take, as long as Neo4j answers another.
    /// </summary>
    public TimeSpan MaxSilence { get; init; } = TimeSpan.FromSeconds(8);
}
