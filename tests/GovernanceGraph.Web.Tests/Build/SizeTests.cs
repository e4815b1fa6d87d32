using System.IO.Compression;
using System.Text.Json;
using GovernanceGraph.Web.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Web.Tests.Build;

/// <summary>What a page loads, by the manifest of the build.</summary>
public sealed class SizeTests
{
    private const int MostBytesOfStartPage = 120 * 1024;

    [Fact]
    public void The_start_page_loads_at_most_120_KB_of_compressed_JavaScript()
    {
        var files = FilesOf("index.html").Where(file => file.EndsWith(".js", StringComparison.Ordinal)).ToArray();

        var bytes = files.Sum(CompressedSize);

        Assert.NotEmpty(files);
        Assert.True(bytes <= MostBytesOfStartPage, $"{bytes} bytes: {string.Join(", ", files)}");
    }

    [Theory]
    [InlineData("monaco")]
    [InlineData("graphiql")]
    [InlineData("dagre")]
    public void The_start_page_loads_nothing_of(string library)
    {
        var texts = FilesOf("index.html").Select(file => File.ReadAllText(Path.Combine(BuiltSite.Folder, file)));

        Assert.DoesNotContain(texts, text => text.Contains(library, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_script_and_style_sheet_lies_there_compressed()
    {
        BuiltSite.Need();
        var texts = Directory.GetFiles(Path.Combine(BuiltSite.Folder, "assets"))
            .Where(file => file.EndsWith(".js", StringComparison.Ordinal) || file.EndsWith(".css", StringComparison.Ordinal))
            .Where(file => new FileInfo(file).Length >= 1024);

        Assert.All(texts, file => Assert.True(File.Exists(file + ".br") && File.Exists(file + ".gz"), file));
    }

    private static HashSet<string> FilesOf(string page)
    {
        BuiltSite.Need();
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(BuiltSite.Folder, ".vite", "manifest.json")));
        var files = new HashSet<string>();
        Add(manifest.RootElement, page, files);
        return files;
    }

    private static void Add(JsonElement manifest, string key, HashSet<string> files)
    {
        var chunk = manifest.GetProperty(key);
        if (!files.Add(chunk.GetProperty("file").GetString()!) || !chunk.TryGetProperty("imports", out var imports))
            return;
        foreach (var import in imports.EnumerateArray())
            Add(manifest, import.GetString()!, files);
    }

    private static long CompressedSize(string file)
    {
        using var counted = new MemoryStream();
        using (var gzip = new GZipStream(counted, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(Path.Combine(BuiltSite.Folder, file)));
        return counted.Length;
    }
}
