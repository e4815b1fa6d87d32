// Measures the npm package `graphql`: one question a line on standard input, one answer a line on standard output.
// { package } loads it, { schema } builds the schema, { document, source } keeps a document, { introspection } gives the query that
// tools send, { measure: 'parse' | 'validate', document, milliseconds } runs and answers { runs, nanoseconds }.
import { createInterface } from 'node:readline';

let graphql;
let schema;
const documents = new Map();

const work = {
  parse: ({ source }) => graphql.parse(source),
  validate: ({ parsed }) => graphql.validate(schema, parsed),
};

async function answer(question) {
  if (question.package) {
    graphql = await import(question.package);
    return { version: graphql.version };
  }
  if (question.schema) {
    schema = graphql.buildSchema(question.schema);
    return {};
  }
  if (question.introspection) {
    return { source: graphql.getIntrospectionQuery() };
  }
  if (question.source) {
    const parsed = graphql.parse(question.source);
    documents.set(question.document, { source: question.source, parsed });
    return { errors: graphql.validate(schema, parsed).map(String) };
  }
  return measure(work[question.measure], documents.get(question.document), question.milliseconds);
}

function measure(run, document, milliseconds) {
  const start = process.hrtime.bigint();
  const end = start + BigInt(milliseconds) * 1_000_000n;
  let runs = 0;
  let now;
  do {
    run(document);
    runs++;
    now = process.hrtime.bigint();
  } while (now < end);
  return { runs, nanoseconds: Number(now - start) };
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + '\n');
}
