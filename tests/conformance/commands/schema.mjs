// { source } -> { errors: [{ message, locations }] }, { gaveUp: true } or { printed, types, possibleTypes: { abstract type: its possible types } }
import { validateSDL as validateSDL17 } from '../node_modules/graphql/validation/validate.mjs';
import { validateSDL as validateSDL16 } from '../node_modules/graphql16/validation/validate.mjs';

export default function schema(graphql, { version, source }) {
  const document = graphql.parse(source);
  const ofDocument = (version === 17 ? validateSDL17 : validateSDL16)(document);
  if (ofDocument.length > 0) {
    return { errors: ofDocument.map(errorOf) };
  }
  const built = graphql.buildASTSchema(document, { assumeValidSDL: true });
  const ofTypes = errorsOfTypes(graphql, built);
  if (ofTypes === undefined) {
    return { gaveUp: true };
  }
  if (ofTypes.length > 0) {
    return { errors: ofTypes.map(errorOf) };
  }
  const types = Object.values(built.getTypeMap());
  return {
    printed: graphql.printSchema(built),
    types: types.map((type) => type.name),
    possibleTypes: Object.fromEntries(
      types.filter(graphql.isAbstractType).map((type) => [type.name, built.getPossibleTypes(type).map((possible) => possible.name)]),
    ),
  };
}

// It has no answer to a default value inside a value whose type is wrongly an output type.
function errorsOfTypes({ validateSchema }, schema) {
  try {
    return validateSchema(schema);
  } catch {
    return undefined;
  }
}

const errorOf = ({ message, locations }) => ({ message, locations: locations ?? [] });
