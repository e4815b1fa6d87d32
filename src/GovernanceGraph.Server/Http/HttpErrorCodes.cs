namespace GovernanceGraph.Server.Http;

/// <summary>The values of <c>extensions.code</c> that HTTP adds to those of the language and the graph; <c>docs/errors.md</c> lists them all.</summary>
internal static class HttpErrorCodes
{
    /// <summary>The request is not one of GraphQL over HTTP: its body, a parameter or the number of operations.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>Another site may have made a browser send the request.</summary>
    public const string CrossSiteRequest = "CROSS_SITE_REQUEST";

    /// <summary>None of the media types that the client accepts can be given.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>No document is kept under the hash.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>The body has a media type or an encoding that is not read here.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";
}
