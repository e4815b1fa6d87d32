// { source } -> { errors: [{ message, locations }] } or { printed, types, possibleTypes: { abstract type: its possible types } }
import { validateSDL as validateSDL17 } from '../node_modules/graphql/validation/validate.mjs';
import { validateSDL as validateSDL16 } from '../node_modules/graphql16/validation/validate.mjs';

export default function schema(graphql, { version, source }) {
  const document = graphql.parse(source);
  const ofDocument = (version === 17 ? validateSDL17 : validateSDL16)(document);
  if (ofDocument.length > 0) {
    return { errors: ofDocument.map(errorOf) };
  }
  const built = graphql.buildASTSchema(document, { assumeValidSDL: true });
  const ofTypes = graphql.validateSchema(built);
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

const errorOf = ({ message, locations }) => ({ message, locations: locations ?? [] });
