using System.Net.Http.Headers;
using System.Text;

namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>As whom Neo4j is asked. What is secret in them goes into the header of requests and nowhere else.</summary>
public sealed class Credentials
{
    private Credentials(string scheme, string plain) =>
        Header = new AuthenticationHeaderValue(scheme, Convert.ToBase64String(Encoding.UTF8.GetBytes(plain)));

    internal AuthenticationHeaderValue Header { get; }

    /// <summary>A user and a password (RFC 7617).</summary>
    public static Credentials Basic(string user, string password) => new("Basic", $"{user}:{password}");

    /// <summary>A token of an identity provider. The Query API takes it in base64, as it takes a password.</summary>
    public static Credentials Bearer(string token) => new("Bearer", token);

    /// <summary>How they are given, without what they are.</summary>
    public override string ToString() => $"{Header.Scheme} credentials";
}
