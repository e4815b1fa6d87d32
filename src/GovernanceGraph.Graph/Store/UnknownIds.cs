using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Graph.Store;

/// <summary>What is said of an id that leads nowhere.</summary>
internal static class UnknownIds
{
    /// <summary>The error for an id that is unknown, belongs to another label, or is not there on that day.</summary>
    public static GraphQLError Error(GraphView view, string id, string type) => new(Message(view, id, type), code: GraphErrorCodes.NotFound);

    /// <summary>The message of that error.</summary>
    public static string Message(GraphView view, string id, string type)
    {
        var what = type == GraphSchema.NodeInterfaceName ? "Nothing" : $"No {type}";
        if (view.FindNode(id) is { } other)
            return $"{what} has the id \"{id}\", which is that of \"{other.Text("name")}\", of type {other.Label.Name}.";
        return view.FindNodeAtAnyTime(id) is null
            ? $"{what} in the record has the id \"{id}\". Lists and their `where: {{ name: {{ contains: … }} }}` find things by name."
            : $"{what} with the id \"{id}\" is in the record on {view.AsOf}. Ask with a later or an earlier `asOf`.";
    }
}
