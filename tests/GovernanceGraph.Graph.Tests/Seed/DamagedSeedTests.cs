using GovernanceGraph.Graph.Seed;
using GovernanceGraph.Graph.Seed.Validation;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Seed;

/// <summary>Whatever happens to a file, its reader is told what is wrong, and nothing is thrown.</summary>
public sealed class DamagedSeedTests
{
    private const int Damages = 200;

    private static readonly string[] Insertions = ["{", "}", "[", "]", ":", ": ", "- ", "\n", "\t", "\"", "'", "#", "&a ", "*a", "!!int ", "? ", "|", "%", "~", "null", "\u0000", "\uFFFF", "…", "|PART_OF|", ".x"];

    [Fact]
    public void A_damaged_file_gives_errors_with_places_or_another_valid_seed_and_never_an_exception()
    {
        var files = SeedFile.ReadAll(Path.Combine(Repository.Root, "graph-seed")).Where(file => file.Text.Length < 20_000).ToArray();
        var random = new Random(20251121);
        for (var i = 0; i < Damages; i++)
        {
            var file = files[random.Next(files.Length)];
            var damaged = file with { Text = Damage(file.Text, random) };
            var seed = SeedReader.Read([damaged, .. files.Where(other => other.Path.EndsWith("document.yaml", StringComparison.Ordinal) && other != file)], Repository.Schema);
            Assert.All(seed.Errors, error => Assert.NotNull(error.At));
            if (seed.ChangeSet is not null)
                Assert.All(SeedValidator.Validate(seed, Repository.Schema), problem => Assert.NotNull(problem.At));
        }
    }

    [Theory]
    [InlineData("areas:\n  - id: caf\uFFFD\n", "a.yaml:2:12: this is not UTF-8, or was already read as something else; save the file as UTF-8")]
    [InlineData("\uFFFD", "a.yaml:1:1: this is not UTF-8, or was already read as something else; save the file as UTF-8")]
    public void A_file_that_is_not_UTF8_is_named_with_the_place(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(SeedReader.Read([new SeedFile("a.yaml", text)], Repository.Schema).Errors).ToString());

    [Fact]
    public void A_file_of_brackets_does_not_exhaust_the_stack()
    {
        var seed = SeedReader.Read([new SeedFile("a.yaml", new string('[', 100_000))], Repository.Schema);

        Assert.Equal("a.yaml:1:33: this is not YAML: nested deeper than 32 levels", Assert.Single(seed.Errors).ToString());
    }

    private static string Damage(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            text = random.Next(3) switch
            {
                0 => text.Insert(at, Insertions[random.Next(Insertions.Length)]),
                1 => text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)),
                _ => text[..at] + text[random.Next(text.Length)..],
            };
            if (text.Length == 0)
                return " ";
        }

        return text;
    }
}
