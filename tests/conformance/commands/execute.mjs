// { sdl, document, operationName?, variables?, root } -> what execute() answers; root is plain JSON, in which { "__error": message }
// stands for a field that fails, and "__typename" names the type of an object.
import { shared } from '../shared.mjs';

const schemas = shared();

export default async function run(graphql, { version, sdl, document, operationName, variables, root }) {
  const { buildSchema, execute, parse } = graphql;
  const schema = schemas(`${version} ${sdl}`, () => buildSchema(sdl));
  const result = await execute({
    schema,
    document: parse(document),
    rootValue: revive(root),
    variableValues: variables,
    operationName,
  });
  return JSON.parse(JSON.stringify(result));
}

function revive(value) {
  if (Array.isArray(value)) {
    return value.map(revive);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if ('__error' in value) {
    return new Error(value.__error);
  }
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, revive(entry)]));
}
