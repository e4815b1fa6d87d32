using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Seed;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Server.Commands;

namespace GovernanceGraph.Server.Hosting;

/// <summary>Reads the model and the seed from their files.</summary>
internal static class GraphLoader
{
    /// <summary>Reads the model and generates the schema that is served for it.</summary>
    /// <param name="file">The model's file; null for the checkout's.</param>
    public static Loaded<ServedSchema> LoadModel(string? file)
    {
        try
        {
            file ??= Repository.Find(Repository.SchemaFile);
            var document = GraphQLParser.Parse(File.ReadAllBytes(file), ParserOptions.Unlimited);
            return new Loaded<ServedSchema>(ServedSchema.Create(GraphSchema.Read(document)), []);
        }
        catch (GraphQLSyntaxException exception)
        {
            return new Loaded<ServedSchema>(null, [Line(file, exception.Error)]);
        }
        catch (GraphSchemaException exception)
        {
            return new Loaded<ServedSchema>(null, [.. exception.Errors.Select(error => Line(file, error))]);
        }
        catch (GraphQLSchemaException exception)
        {
            return new Loaded<ServedSchema>(null, [.. exception.Errors.Select(error => $"{file}: the schema generated from it is not valid: {error.Message}")]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Loaded<ServedSchema>(null, [exception.Message]);
        }
    }

    /// <summary>Reads the seed and checks it against the model.</summary>
    /// <param name="folder">The seed's folder; null for the checkout's.</param>
    /// <param name="model">What the graph may hold.</param>
    public static Loaded<ChangeSet> LoadSeed(string? folder, GraphSchema model)
    {
        try
        {
            folder = Path.GetFullPath(folder ?? Repository.Find(Repository.SeedFolder));
            var result = SeedReader.Read(folder, model);
            return new Loaded<ChangeSet>(result.ChangeSet, [.. result.Errors.Select(error => Line(folder, error))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Loaded<ChangeSet>(null, [exception.Message]);
        }
    }

    private static string Line(string? file, GraphQLError error) =>
        error.Locations is [var place, ..]
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}:{place.Line}:{place.Column}: {error.Message}")
            : $"{file}: {error.Message}";

    private static string Line(string folder, ChangeError error) =>
        error.At is null ? error.Message : $"{Path.GetFileName(folder)}/{error}";
}
