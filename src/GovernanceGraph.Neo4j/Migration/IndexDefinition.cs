using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Migration;

/// <summary>What an index is for.</summary>
internal enum IndexKind
{
    /// <summary>No two nodes have the same value; found by equality.</summary>
    Unique,

    /// <summary>Found by equality, prefix and range.</summary>
    Range,

    /// <summary>Texts are tokens parted by blanks.</summary>
    Words,

    /// <summary>Each text is one token.</summary>
    Wholes,
}

/// <summary>An index or uniqueness constraint that this project creates.</summary>
/// <param name="Name">Its name, which begins with <see cref="Prefix"/>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="OfLinks">Whether it is one of relationships.</param>
/// <param name="Names">The labels or types.</param>
/// <param name="Property">The property.</param>
internal sealed record IndexDefinition(string Name, IndexKind Kind, bool OfLinks, IReadOnlyList<string> Names, string Property)
{
    /// <summary>What the names of all indexes of this project begin with; others are left alone.</summary>
    public const string Prefix = "graph_";

    /// <summary>Whether it is a constraint, which Neo4j drops under another word.</summary>
    public bool IsConstraint => Kind == IndexKind.Unique;

    /// <summary>The statement that creates it.</summary>
    public string CreateStatement => Kind switch
    {
        IndexKind.Unique => $"CREATE CONSTRAINT {Quoted(Name)} IF NOT EXISTS FOR {Pattern} REQUIRE {Value} IS UNIQUE",
        IndexKind.Range => $"CREATE RANGE INDEX {Quoted(Name)} IF NOT EXISTS FOR {Pattern} ON ({Value})",
        _ => $"CREATE FULLTEXT INDEX {Quoted(Name)} IF NOT EXISTS FOR {Pattern} ON EACH [{Value}] "
            + $"OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{(Kind == IndexKind.Words ? "whitespace" : "keyword")}'}}}}",
    };

    /// <summary>The statement that drops it.</summary>
    public string DropStatement => $"DROP {(IsConstraint ? "CONSTRAINT" : "INDEX")} {Quoted(Name)} IF EXISTS";

    /// <summary>All that tells it from another, as text.</summary>
    public string Description => $"{Name} {Kind} {(OfLinks ? "links" : "nodes")} {string.Join('|', Names.Order(StringComparer.Ordinal))} {Property}";

    private string Pattern => OfLinks ? $"()-[x:{Alternatives}]-()" : $"(x:{Alternatives})";

    private string Alternatives => string.Join('|', Names.Select(Quoted));

    private string Value => $"x.{Quoted(Property)}";

    private static string Quoted(string name) => StoredNames.Quote(name);
}
