using System.CommandLine;
using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Commands;

/// <summary><c>schema export</c>: prints the schema that is served.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var schema = new Option<string?>("--schema") { Description = $"The file of the model; {Repository.SchemaFile} when left out." };
        var export = new Command("export", "Print the SDL of the schema that is served.") { schema };
        export.SetAction(result => Export(
            result.GetValue(schema), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return new Command("schema", "The schema that is served.") { export };
    }

    private static int Export(string? schemaFile, TextWriter output, TextWriter error)
    {
        var model = GraphLoader.LoadModel(schemaFile);
        if (model.Value is null)
            return model.Report(error);
        output.Write(ServedSdl.Print(model.Value));
        return 0;
    }
}
