using System.Runtime.CompilerServices;
using System.Text;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.QueryApi;

namespace GovernanceGraph.Neo4j.Writing;

/// <summary>
/// Reads the change sets that were applied. `seed` and `import` leave none, since the graph would then be stored twice: who follows the commits
/// sees that a version is missing, and reads the graph anew.
/// </summary>
internal sealed class CommitReader(QueryClient client, GraphSchema schema)
{
    private const int CommitsInAPage = 20;

    private const string Statement =
        """
        MATCH (commit:Commit)
        WHERE commit.version > $after
        RETURN commit.version, commit.changes
        ORDER BY commit.version
        LIMIT $limit
        """;

    /// <summary>The commits after a version, in their order.</summary>
    public async IAsyncEnumerable<Commit> ReadAsync(long afterVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<Commit> page;
        do
        {
            var after = afterVersion;
            page = await client.ReadRowsAsync(
                Statement,
                StatementParameters.Of(json =>
                {
                    json.WriteNumber("after", after);
                    json.WriteNumber("limit", CommitsInAPage);
                }),
                row => Read(row[0].GetInt64(), row[1].GetString()!),
                cancellationToken);
            foreach (var commit in page)
                yield return commit;
            afterVersion = page is [.., var last] ? last.Version : afterVersion;
        }
        while (page.Count == CommitsInAPage);
    }

    private Commit Read(long version, string lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return new Commit(version, ChangeSetFormat.ReadChecked(stream, schema).Single().ChangeSet);
    }
}
