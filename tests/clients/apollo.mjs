// Apollo Client with its usual cache: what it hands to a component is what the service answered.
import assert from 'node:assert/strict';
import apollo from '@apollo/client/core/core.cjs';
import { buildSchema, isAbstractType, parse } from 'graphql';
import { operations, sdl } from './workspace.mjs';

const { ApolloClient, HttpLink, InMemoryCache } = apollo;
const uri = process.argv[3];
const schema = buildSchema(sdl);
const possibleTypes = Object.fromEntries(Object.values(schema.getTypeMap())
  .filter(isAbstractType)
  .map(type => [type.name, schema.getPossibleTypes(type).map(possible => possible.name)]));

let answered;
async function remember(input, init) {
  const response = await fetch(input, init);
  answered = await response.clone().json();
  return response;
}

function client(typePolicies = {}) {
  return new ApolloClient({ link: new HttpLink({ uri, fetch: remember }), cache: new InMemoryCache({ possibleTypes, typePolicies }) });
}

for (const { file, text } of operations) {
  // One cache entry holds one state of a thing: an operation that asks for several days of it goes without the cache.
  const fetchPolicy = file.startsWith('then-and-now') ? 'no-cache' : 'cache-first';
  const { data } = await client().query({ query: parse(text), fetchPolicy });
  assert.deepEqual(data, answered.data, file);
}

// Pages that Apollo puts together are the whole list.
const edges = { keyArgs: ['where', 'sort'], merge: (before = { edges: [] }, after) => ({ ...after, edges: [...before.edges, ...after.edges] }) };
const paged = client({ Query: { fields: { findings: edges } } });
const query = parse('query Page($after: String) { findings(first: 50, after: $after, sort: [{ name: ASC }]) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }');
let after = null;
do {
  const { data } = await paged.query({ query, variables: { after }, fetchPolicy: 'network-only' });
  after = data.findings.pageInfo.hasNextPage ? data.findings.pageInfo.endCursor : null;
} while (after !== null);
const { findings } = paged.readQuery({ query });
assert.equal(findings.edges.length, findings.totalCount);
assert.equal(new Set(findings.edges.map(edge => edge.node.id)).size, findings.totalCount);
process.exit(0);
