using System.Text;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>The names that the specification gives to kinds and locations: <c>INPUT_OBJECT</c> for <c>InputObject</c>.</summary>
public static class SpecifiedNames
{
    private static readonly string[] KindNames = Array.ConvertAll(Enum.GetNames<TypeKind>(), UpperSnakeCase);

    private static readonly string[] LocationNames = Array.ConvertAll(Enum.GetNames<DirectiveLocation>(), UpperSnakeCase);

    /// <summary>The name of <paramref name="kind"/> in <c>__TypeKind</c>.</summary>
    public static string Of(TypeKind kind) => KindNames[(int)kind];

    /// <summary>The name of <paramref name="location"/> in <c>__DirectiveLocation</c> and in SDL.</summary>
    public static string Of(DirectiveLocation location) => LocationNames[(int)location];

    /// <summary>Finds the location called <paramref name="name"/>, such as <c>FIELD_DEFINITION</c>.</summary>
    public static bool TryGetLocation(string name, out DirectiveLocation location)
    {
        int index = Array.IndexOf(LocationNames, name);
        location = (DirectiveLocation)Math.Max(index, 0);
        return index >= 0;
    }

    private static string UpperSnakeCase(string pascalCase)
    {
        StringBuilder text = new();
        foreach (char c in pascalCase)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToUpperInvariant(c));
        }

        return text.ToString();
    }
}
