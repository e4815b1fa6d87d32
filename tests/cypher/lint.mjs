// Asks Neo4j's own linter. Reads { schema, statements: [{ text, parameters }] } from standard input, where `schema` is what the package calls so:
// labels, relationshipTypes, propertyKeys, graphSchema. Writes one list for each statement: what is wrong with it, in the linter's words, with the
// place. The functions and procedures known are Neo4j's own, as the package lists them.
import { lintCypherQuery, testData } from '@neo4j-cypher/language-support';

const version = 'CYPHER 5';
const { functions, procedures } = testData.mockSchema;
const own = registry => ({ [version]: Object.fromEntries(Object.entries(registry[version]).filter(([name]) => !name.startsWith('apoc.'))) });

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const question = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const schema = { ...question.schema, defaultLanguage: version, functions: own(functions), procedures: own(procedures) };

function complaints({ text, parameters }) {
  const { diagnostics, symbolTables } = lintCypherQuery(text, { ...schema, parameters: Object.fromEntries(parameters.map(name => [name, ''])) });

  // The package passes over what its semantic analysis throws; then it has no variables either, and every statement of ours has some.
  if (diagnostics.length === 0 && symbolTables.flat().length === 0) return ['the semantic analysis gave up'];
  return diagnostics.map(({ message, range: { start } }) => `${start.line + 1}:${start.character + 1}: ${message}`);
}

process.stdout.write(JSON.stringify(question.statements.map(complaints)));
