using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// A media type in which responses are given, and the choice among the two (GraphQL over HTTP, "Media Types"; RFC 9110, section 12.5.1).
/// </summary>
internal sealed class ResponseMediaType
{
    /// <summary>The media type of GraphQL responses: the status tells whether the operation was executed.</summary>
    public static ResponseMediaType GraphQLResponse { get; } = new("graphql-response+json");

    /// <summary>What older clients read: a well-formed request has status 200, whatever became of it. Also for those that have no preference.</summary>
    public static ResponseMediaType Json { get; } = new("json");

    // The clients of a service send few different headers; beyond that many, and that long, each is parsed again.
    private const int MostRemembered = 100;
    private const int LongestRemembered = 200;

    private static readonly ConcurrentDictionary<string, ResponseMediaType?> Chosen = new();

    private readonly string _subtype;

    private ResponseMediaType(string subtype)
    {
        _subtype = subtype;
        ContentType = $"application/{subtype}; charset=utf-8";
    }

    /// <summary>The value of the header <c>Content-Type</c>.</summary>
    public string ContentType { get; }

    /// <summary>Chooses by the header <c>Accept</c>: the higher quality, then what is named over what a wildcard takes in, then the newer type.</summary>
    /// <param name="accept">The header's values.</param>
    /// <returns>The media type, or null when neither is accepted.</returns>
    public static ResponseMediaType? Choose(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
            return Json;
        if (accept.Count == 1 && Chosen.TryGetValue(accept[0]!, out var known))
            return known;
        var chosen = Negotiate(accept);
        if (accept is [{ Length: <= LongestRemembered } header] && Chosen.Count < MostRemembered)
            Chosen.TryAdd(header, chosen);
        return chosen;
    }

    private static ResponseMediaType? Negotiate(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;
        var json = Json.PreferenceIn(ranges);
        var graphQLResponse = GraphQLResponse.PreferenceIn(ranges);
        if (json.Quality <= 0 && graphQLResponse.Quality <= 0)
            return null;
        var order = graphQLResponse.CompareTo(json);
        return order > 0 || (order == 0 && graphQLResponse.Specificity == 2) ? GraphQLResponse : Json;
    }

    // The most specific range that takes the type in decides its quality.
    private (double Quality, int Specificity) PreferenceIn(IList<MediaTypeHeaderValue> ranges)
    {
        (double Quality, int Specificity) preference = (0, -1);
        foreach (var range in ranges)
        {
            var specificity = Specificity(range);
            if (specificity > preference.Specificity)
                preference = (range.Quality ?? 1, specificity);
        }

        return preference;
    }

    private int Specificity(MediaTypeHeaderValue range)
    {
        if (!RequestMediaType.IsUtf8(range))
            return -1;
        if (range.MatchesAllTypes)
            return 0;
        if (!range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
            return -1;
        if (range.MatchesAllSubTypes)
            return 1;
        return range.SubType.Equals(_subtype, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
    }
}
