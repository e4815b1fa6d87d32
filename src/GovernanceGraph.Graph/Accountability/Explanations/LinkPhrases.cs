using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Explanations;

/// <summary>What a link says, as a verb and its object.</summary>
internal static class LinkPhrases
{
    /// <summary>The sentence part that follows the name of the node at which the link begins.</summary>
    public static string Outward(GraphView view, GraphLink link, string to)
    {
        var intended = view.Value(link, "intended") is true;
        return link.Type.Name switch
        {
            "AUTHORED_BY" => (view.Value(link, "role") as string) switch
            {
                "CONTACT" => $"has {to} as its contact",
                "PUBLISHER" => $"was published by {to}",
                "PRESENTER" => $"was presented by {to}",
                "REQUESTER" => $"was asked for by {to}",
                "IDENTIFIED" => $"was identified by {to}",
                _ => $"was written by {to}",
            },
            "ALIGNED_WITH" => $"is listed under or fits with {to}",
            "RESPONDS_TO" => $"answers {to}, and nobody is named to carry it out",
            "PROVIDES" => $"provides {to}",
            "COMMISSIONS" => $"commissions {to}",
            "RESPONSIBLE_FOR" => $"is responsible for {to}",
            "OVERSEES" => intended ? $"is to oversee {to}" : $"oversees {to}",
            "ACCOUNTABLE_TO" => intended ? $"is to answer to {to}" : $"answers to {to}",
            "DELEGATES_TO" => intended ? $"is to hand a task down to {to}" : $"hands a task down to {to}",
            "POST_IN" => $"is a post in {to}",
            "PART_OF" => $"is part of {to}",
            _ => $"{link.Type.Name.Replace('_', ' ').ToLowerInvariant()} {to}",
        };
    }
}
