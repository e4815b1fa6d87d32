using System.Text.Json;

namespace GovernanceGraph.Server.Http;

/// <summary>What errors call a JSON value.</summary>
internal static class JsonKinds
{
    /// <summary>The kind with its article.</summary>
    public static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };
}
