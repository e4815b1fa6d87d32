using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace GovernanceGraph.Server.Web;

/// <summary>
/// The media types of files, where a file that the build has compressed, such as <c>index.js.br</c>, is of the type of what it was made from.
/// </summary>
internal sealed class CompressedFileTypes : IContentTypeProvider
{
    // The smallest first.
    private static readonly (string Encoding, string Extension)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    private readonly FileExtensionContentTypeProvider _types = new();

    /// <summary>The encodings that a client accepts (RFC 9110, section 12.5.3), the smallest first.</summary>
    public static IEnumerable<string> Accepted(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
            ? Encodings.Select(entry => entry.Encoding).Where(encoding => accepted.Any(value => value.Quality is not 0 && value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase)))
            : [];

    /// <summary>What the name of a file in this encoding ends with.</summary>
    public static string Extension(string encoding) => Array.Find(Encodings, entry => entry.Encoding == encoding).Extension;

    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType)
    {
        foreach (var (_, extension) in Encodings)
        {
            if (subpath.EndsWith(extension, StringComparison.Ordinal))
                return _types.TryGetContentType(subpath[..^extension.Length], out contentType);
        }

        return _types.TryGetContentType(subpath, out contentType);
    }
}
