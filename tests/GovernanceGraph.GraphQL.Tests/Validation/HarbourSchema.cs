namespace GovernanceGraph.GraphQL.Tests.Validation;

/// <summary>The schema that validation is tested against: ships, people and what can be asked about them.</summary>
internal static class HarbourSchema
{
    public const string Sdl = """
        "The schema that validation is tested against: ships, people and what can be asked about them."
        schema {
          query: Query
          mutation: Mutation
          subscription: Subscription
        }

        directive @onQuery on QUERY
        directive @onMutation on MUTATION
        directive @onSubscription on SUBSCRIPTION
        directive @onField(note: String) on FIELD
        directive @onFragmentDefinition on FRAGMENT_DEFINITION
        directive @onFragmentSpread on FRAGMENT_SPREAD
        directive @onInlineFragment on INLINE_FRAGMENT
        directive @onVariableDefinition(level: Int) on VARIABLE_DEFINITION
        directive @onSchema on SCHEMA
        directive @tag(name: String!, weight: Float = 1.0) repeatable on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | QUERY

        scalar Date
        scalar Anything

        enum Role {
          CAPTAIN
          MATE
          COOK
          PILOT
        }

        interface Named {
          name(full: Boolean): String
        }

        interface Vessel implements Named {
          name(full: Boolean): String
          length: Float
          berth: Berth
          crew(role: Role, first: Int = 10): [Sailor!]!
          sister: Vessel
          registeredAs: String
        }

        interface Powered implements Vessel & Named {
          name(full: Boolean): String
          length: Float
          berth: Berth
          crew(role: Role, first: Int = 10): [Sailor!]!
          sister: Vessel
          registeredAs: String
          power: Int!
        }

        type Tug implements Powered & Vessel & Named {
          name(full: Boolean): String
          length: Float
          berth: Berth
          crew(role: Role, first: Int = 10): [Sailor!]!
          sister: Vessel
          registeredAs: String
          power: Int!
          pulls: Vessel
          volume: Int
          tags: [String]
        }

        type Ferry implements Powered & Vessel & Named {
          name(full: Boolean): String
          length: Float
          berth: Berth
          crew(role: Role, first: Int = 10): [Sailor!]!
          sister: Vessel
          registeredAs: String
          power: Int!
          passengers: Int
          volume: Int!
          decks(open: Boolean! = true): [[String!]!]
        }

        type Yacht implements Vessel & Named {
          name(full: Boolean): String
          length: Float
          berth: Berth
          crew(role: Role, first: Int = 10): [Sailor!]!
          sister: Vessel
          registeredAs: String
          sails: Int
          volume: String
          owner: Sailor
        }

        type Sailor implements Named {
          name(full: Boolean): String
          id: ID!
          role: Role
          born: Date
          vessel: Vessel
          friends(first: Int!, after: ID): [Sailor]
        }

        type Berth {
          number: Int!
          vessel: Vessel
          harbour: Harbour
        }

        type Harbour {
          code: String
          berths(range: Range): [Berth!]!
        }

        union Caller = Tug | Yacht | Sailor
        union Passenger = Sailor | Ferry

        input Range {
          from: Int!
          to: Int = 100
        }

        input CrewFilter {
          role: Role!
          name: String
          ages: [Int!]
          bornAfter: Date
          and: [CrewFilter!]
          range: Range = { from: 1 }
        }

        input VesselBy @oneOf {
          id: ID
          name: String
          range: Range
        }

        type Arguments {
          int(value: Int): String
          requiredInt(value: Int!): String
          requiredIntWithDefault(value: Int! = 7): String
          float(value: Float): String
          string(value: String): String
          requiredString(value: String!): String
          boolean(value: Boolean): String
          requiredBoolean(value: Boolean!): String
          id(value: ID): String
          role(value: Role): String
          date(value: Date): String
          anything(value: Anything): String
          ints(value: [Int]): String
          requiredInts(value: [Int!]!): String
          matrix(value: [[Int]]): String
          filter(value: CrewFilter): String
          filters(value: [CrewFilter!]): String
          range(value: Range!): String
          by(value: VesselBy): String
          requiredBy(value: VesselBy!): String
          manyBy(value: [VesselBy]): String
          two(first: Int!, second: Int!): String
          defaults(first: Int = 0, second: Int = 0): String
        }

        type Query {
          vessel(by: VesselBy): Vessel
          powered: Powered
          tug(id: ID): Tug
          ferry: Ferry
          yacht: Yacht
          sailor(id: ID = "1"): Sailor
          caller: Caller
          callers: [Caller!]!
          passenger: Passenger
          named: Named
          arguments: Arguments
          harbour(code: String!): Harbour
        }

        type Mutation {
          rename(id: ID!, name: String!): Vessel
          moor(vessel: ID, at: Int): Berth
        }

        type Subscription {
          arrivals: Vessel
          departures(berth: Int): Vessel
        }
        """;
}
