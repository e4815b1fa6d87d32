using GovernanceGraph.Graph.Seed;
using GovernanceGraph.Graph.Seed.Validation;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Seed;

/// <summary>The record that the product ships with.</summary>
public sealed class PublishedRecordTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "graph-seed");

    [Fact]
    public void The_published_record_fits_the_model_and_the_rules()
    {
        var seed = SeedReader.Read(Folder, Repository.Schema);

        Assert.Empty(seed.Errors);
        Assert.DoesNotContain(SeedValidator.Validate(seed, Repository.Schema), problem => !problem.IsWarning);
    }

    [Fact]
    public void Every_section_of_every_document_is_cited_or_has_a_reason_why_not()
    {
        var seed = SeedReader.Read(Folder, Repository.Schema);

        var documents = CoverageReport.Create(seed.ChangeSet!, Repository.Schema);

        Assert.NotEmpty(documents);
        Assert.DoesNotContain(documents.SelectMany(document => document.Sections), section => section.IsMissing);
    }

    [Fact]
    public void Deleting_the_one_file_of_people_leaves_no_person_and_a_valid_record()
    {
        var files = SeedFile.ReadAll(Folder);
        var without = files.Where(file => file.Path != "common/people.yaml").ToArray();
        Assert.Equal(files.Count - 1, without.Length);

        var seed = SeedReader.Read(without, Repository.Schema);

        Assert.Empty(seed.Errors);
        Assert.DoesNotContain(seed.ChangeSet!.Nodes, node => node.Label.Name == "Person");
        Assert.DoesNotContain(SeedValidator.Validate(seed, Repository.Schema), problem => !problem.IsWarning);
    }
}
