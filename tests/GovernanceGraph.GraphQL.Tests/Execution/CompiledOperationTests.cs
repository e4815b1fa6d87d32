using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>What a plan can rely on: slots, shared fields, shared selections.</summary>
public sealed class CompiledOperationTests
{
    private static readonly GraphQLSchema Schema = Executed.Schema(
        """
        type Query { pet: Pet cat: Cat any: [Any!] }
        type Mutation { feed(id: ID!): Cat }
        type Subscription { fed: Cat }
        interface Pet { name(style: String = "short"): String friend: Pet age(unit: String): Int }
        type Cat implements Pet { name(style: String = "short"): String friend: Cat age(unit: String): Int lives: Int }
        type Dog implements Pet { name(style: String = "long"): String friend: Pet age(unit: String): Int }
        type Rock { age(unit: String): Int }
        union Any = Cat | Dog | Rock
        """);

    [Fact]
    public void A_field_that_is_the_same_on_several_types_has_one_slot_and_the_interface_s_definition()
    {
        var pet = Selection("{ pet { age } }", "pet");

        var age = Assert.Single(pet.Slots);
        Assert.Equal(["Cat", "Dog"], age.ConcreteTypes.Select(type => type.Name));
        Assert.Equal("Pet", age.ParentType.Name);
        Assert.Equal("Pet.age", age.Definition.Coordinate);
        Assert.Same(age, Assert.Single(pet.FieldsOf(Type("Cat"))));
        Assert.Same(age, Assert.Single(pet.FieldsOf(Type("Dog"))));
        Assert.Empty(pet.FieldsOf(Type("Rock")));
    }

    [Fact]
    public void A_field_with_another_return_type_has_a_slot_of_its_own()
    {
        var pet = Selection("{ pet { friend { __typename } } }", "pet");

        Assert.Equal(["Cat", "Pet"], pet.Slots.Select(field => field.Type.ToString()));
        Assert.Equal([0, 1], pet.Slots.Select(field => field.Slot));
        Assert.Equal(2, pet.SlotCount);
    }

    [Fact]
    public void A_field_with_another_default_of_an_argument_has_a_slot_of_its_own()
    {
        var pet = Selection("{ pet { name } }", "pet");

        Assert.Equal(["Pet.name", "Dog.name"], pet.Slots.Select(field => field.Definition.Coordinate));
    }

    [Fact]
    public void A_field_selected_by_other_nodes_has_a_slot_of_its_own()
    {
        var pet = Selection("{ pet { age ... on Cat { age } } }", "pet");

        Assert.Equal([2, 1], pet.Slots.Select(field => field.Nodes.Count));
        Assert.Equal(["Cat"], pet.Slots[0].ConcreteTypes.Select(type => type.Name));
    }

    [Fact]
    public void On_a_union_a_shared_field_has_the_definition_of_its_first_type()
    {
        var any = Selection("{ any { ... on Pet { age } ... on Rock { age } } }", "any");

        Assert.Equal(["Cat.age", "Rock.age"], any.Slots.Select(field => field.Definition.Coordinate));
    }

    [Fact]
    public void A_field_knows_its_key_its_arguments_and_its_nodes()
    {
        var field = Assert.Single(Executed.Compile(Schema, "{ pet { years: age(unit: \"year\") years: age(unit: \"year\") } }").Root.Slots[0].Selection!.Slots);

        Assert.Equal("years", field.ResponseKey);
        Assert.Equal("\"years\":"u8.ToArray(), field.ResponseKeyUtf8);
        Assert.Equal("unit", Assert.Single(field.Arguments).Name.Value);
        Assert.Equal(2, field.Nodes.Count);
        Assert.Null(field.Selection);
        Assert.False(field.IsTypename);
    }

    [Fact]
    public void Meta_fields_are_marked()
    {
        var root = Executed.Compile(Schema, "{ __typename __schema { description } __type(name: \"Cat\") { name } pet { __typename } }").Root;

        Assert.Equal([true, false, false, false], root.Slots.Select(field => field.IsTypename));
        Assert.Equal([false, true, true, false], root.Slots.Select(field => field.IsIntrospection));
        var typename = Assert.Single(root.Slots[3].Selection!.Slots);
        Assert.True(typename.IsTypename);
        Assert.Equal("Pet", typename.ParentType.Name);
        Assert.Equal(["Cat", "Dog"], typename.ConcreteTypes.Select(type => type.Name));
    }

    [Fact]
    public void Places_that_merge_the_same_selections_share_one_compiled_selection()
    {
        var root = Executed.Compile(Schema, "{ ...F ... on Query { pet { friend { friend { ...P } } } } } fragment F on Query { cat { ...P } } fragment P on Cat { lives }").Root;

        Assert.Equal(["cat", "pet"], root.Slots.Select(field => field.ResponseKey));
        var documentOfTwo = Executed.Compile(Schema, "{ a: pet { ...P } b: pet { ...P } } fragment P on Pet { friend { age } }").Root;
        Assert.Same(documentOfTwo.Slots[0].Selection!.Slots[0].Selection, documentOfTwo.Slots[1].Selection!.Slots[0].Selection);
    }

    [Fact]
    public void The_variables_of_conditions_are_listed_once_through_fragments()
    {
        var document = GraphQLParser.Parse(
            "query ($a: Boolean!, $b: Boolean!, $c: Boolean!) { cat @skip(if: $a) { ...F @include(if: $b) } } fragment F on Cat { lives @skip(if: $a) ...F }"
            + " query Other($z: Boolean!) { cat @skip(if: $z) { lives } }");

        Assert.Equal(["a", "b"], OperationCompiler.ConditionVariables(document, (OperationDefinitionNode)document.Definitions[0]));
    }

    [Fact]
    public void Flags_are_equal_when_their_values_are_however_many_there_are()
    {
        var values = Enumerable.Range(0, 200).Select(i => i % 3 == 0).ToArray();

        var flags = IncludeFlags.Of(values);

        Assert.Equal(flags, IncludeFlags.Of(values));
        Assert.Equal(flags.GetHashCode(), IncludeFlags.Of(values).GetHashCode());
        Assert.Equal(values, Enumerable.Range(0, 200).Select(i => flags[i]));
        values[150] = !values[150];
        Assert.NotEqual(flags, IncludeFlags.Of(values));
    }

    [Fact]
    public void The_operation_and_its_root_type_are_known()
    {
        var operation = Executed.Compile(Schema, "query Q { pet { age } } mutation M { feed(id: 1) { lives } }", "M");

        Assert.Equal(OperationType.Mutation, operation.OperationType);
        Assert.Equal("Mutation", operation.RootType.Name);
        Assert.Equal("M", operation.Definition.Name!.Value);
    }

    private static CompiledSelectionSet Selection(string document, string key) =>
        Executed.Compile(Schema, document).Root.Slots.Single(field => field.ResponseKey == key).Selection!;

    private static ObjectType Type(string name) => (ObjectType)Schema.Types[name];
}
