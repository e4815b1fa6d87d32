using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Graph.Store;

/// <summary>What is said of an id that leads nowhere.</summary>
internal static class UnknownIds
{
    /// <summary>The error for an id that is unknown, belongs to another label, or is not there on that day.</summary>
    public static GraphQLError Error(GraphView view, string id, string type) => new(Message(view, id, type), code: GraphErrorCodes.NotFound);

    /// <summary>The error for an id of which a store found out what there is.</summary>
    /// <param name="id">The id.</param>
    /// <param name="type">The type that was asked for.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="isAtAnyTime">Whether the id is some node's on any day.</param>
    /// <param name="there">Name and label of the node that has the id on that day; null for none.</param>
    public static GraphQLError Error(string id, string type, string asOf, bool isAtAnyTime, (string Name, string Label)? there) =>
        new(Message(id, type, asOf, isAtAnyTime, there), code: GraphErrorCodes.NotFound);

    /// <summary>The message of that error.</summary>
    public static string Message(GraphView view, string id, string type) => view.FindNode(id) is { } other
        ? Message(id, type, view.AsOf, isAtAnyTime: true, (other.Text("name") ?? string.Empty, other.Label.Name))
        : Message(id, type, view.AsOf, view.FindNodeAtAnyTime(id) is not null, there: null);

    private static string Message(string id, string type, string asOf, bool isAtAnyTime, (string Name, string Label)? there)
    {
        var what = type == GraphSchema.NodeInterfaceName ? "Nothing" : $"No {type}";
        if (there is { } other)
            return $"{what} has the id \"{id}\", which is that of \"{other.Name}\", of type {other.Label}.";
        return isAtAnyTime
            ? $"{what} with the id \"{id}\" is in the record on {asOf}. Ask with a later or an earlier `asOf`."
            : $"{what} in the record has the id \"{id}\". Lists and their `where: {{ name: {{ contains: … }} }}` find things by name.";
    }
}
