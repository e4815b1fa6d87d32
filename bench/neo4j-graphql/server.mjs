// Serves the four operations by @neo4j/graphql, over the database that NEO4J_BOLT, NEO4J_USER and NEO4J_PASSWORD name. Nothing stands between
// the socket and the package but Node's own HTTP server; a document is parsed and validated once. POST /graphql answers an operation,
// POST /statement says in which statement and parameters it is asked of Neo4j.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import net from 'node:net';

// Neo4j's driver leaves Nagle's algorithm on, which holds small messages back: without it the package is at its best. Set before the driver loads.
const connect = net.connect;
net.connect = (...given) => connect(...given).setNoDelay(true);

const { default: neo4j } = await import('neo4j-driver');
const { Neo4jGraphQL } = await import('@neo4j/graphql');
const { execute, parse, validate } = await import('graphql');

const { NEO4J_BOLT, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_BOLT, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
const typeDefs = readFileSync(new URL('types.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const documents = new Map();

function documentOf(query) {
  let document = documents.get(query);
  if (!document) {
    document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    documents.set(query, document);
  }
  return document;
}

const answer = ({ query, variables }, executionContext) =>
  execute({ schema, document: documentOf(query), variableValues: variables, contextValue: { executionContext, sessionConfig: { database: 'neo4j' } } });

// Answers as well, to see what the package runs.
async function statementOf(request) {
  const ran = [];
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  const transaction = await session.beginTransaction();
  const run = transaction.run.bind(transaction);
  transaction.run = (statement, parameters) => {
    ran.push({ statement, parameters });
    return run(statement, parameters);
  };
  const { errors } = await answer(request, transaction);
  await transaction.rollback();
  await session.close();
  return errors ? { errors } : ran.at(-1);
}

async function body(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks));
}

const plain = (key, value) => (neo4j.isInt(value) ? value.toNumber() : value);

const server = createServer(async (request, response) => {
  try {
    const asked = await body(request);
    const result = Buffer.from(JSON.stringify(request.url === '/statement' ? await statementOf(asked) : await answer(asked, driver), plain));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': result.length }).end(result);
  } catch (error) {
    response.writeHead(500).end(String(error.stack));
  }
});

// The other servers are asked in between: connections stay open meanwhile.
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => console.log(`Serving at http://127.0.0.1:${server.address().port}/`));
