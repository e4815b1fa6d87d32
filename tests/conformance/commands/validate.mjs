// { schema, documents } -> for each document its errors: [{ message, locations }], null when it cannot be parsed, or "crash"
const schemas = new Map();

export default function validate({ buildSchema, parse, specifiedRules, validate: validateDocument, versionInfo }, { schema: sdl, documents }) {
  const key = `${versionInfo.major} ${sdl}`;
  if (!schemas.has(key)) {
    schemas.set(key, buildSchema(sdl));
  }
  return documents.map((source) => {
    let document;
    try {
      document = parse(source, { allowEmptySelectionSets: false });
    } catch {
      return null;
    }
    try {
      return validateDocument(schemas.get(key), document, specifiedRules, { maxErrors: Infinity }).map(
        ({ message, locations }) => ({ message, locations: locations ?? [] }),
      );
    } catch {
      return 'crash';
    }
  });
}
