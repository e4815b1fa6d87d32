using System.Text.RegularExpressions;
using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>
/// People can be taken out as a whole: all of them stand in one file, and no other text names one. No text holds a telephone number or an e-mail
/// address.
/// </summary>
internal sealed partial class PersonalDataRule : SeedRule
{
    public override IEnumerable<SeedProblem> Check(ValidatedSeed seed)
    {
        var people = seed.Changes.Nodes.Where(node => node.Label.Name == "Person").ToArray();
        var file = people.Length == 0 ? null : seed.FileOf(people[0].Id);
        foreach (var person in people.Where(person => seed.FileOf(person.Id) != file))
            yield return seed.Error(person.Id, $"`{person.Id}` stands apart from the other people, who are in {file}; one file holds all of them");

        var names = people.Select(person => Padded((string)ValidatedSeed.Statement(person)["name"]!)).ToArray();
        foreach (var statement in seed.Statements)
        {
            var isOfPeople = seed.FileOf(statement.Id) == file || seed.FindNode(statement.Id)?.Label.Name == "Person";
            foreach (var (column, text) in statement.AllTexts)
            {
                if (!isOfPeople && Array.Exists(names, name => Padded(text).Contains(name, StringComparison.Ordinal)))
                    yield return seed.Error(statement.Id, $"`{column}` of `{statement.Id}` names a person; name the post instead");
                if (Contact().IsMatch(text))
                    yield return seed.Error(statement.Id, $"`{column}` of `{statement.Id}` holds a telephone number or an e-mail address; leave it out");
            }
        }
    }

    private static string Padded(string text) => $" {string.Join(' ', SearchTokenizer.Words(text))} ";

    // A telephone number as printed in Britain: ten or eleven digits from 0 or +44 on, with or without spaces.
    [GeneratedRegex(@"\S@\S+\.\S|(\+44|\b0)\s?\d{2,4}\s?\d{3}\s?\d{3,4}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contact();
}
