using GovernanceGraph.GraphQL.Validation.FieldMerging;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Fields that are answered under the same response key are the same field with the same arguments, and look the same (specification 5.3.2).</summary>
internal static class OverlappingFieldsCanBeMergedRule
{
    public static void Check(ValidationContext context, DocumentFacts facts)
    {
        if (new FieldMergeCheck(context).Find(facts) is not { } conflict)
            return;

        // Only a document that is refused anyway is worth the search for all the pairs.
        var isExplained = new FieldConflictSearch(context).Report(facts);
        if (!isExplained)
            context.Report(conflict.Message, conflict.Nodes);
    }
}
