// { source, options? } -> { error: { message, locations } } or { document, printed }
import { shapeOf } from '../shape.mjs';

export default function parse({ GraphQLError, parse, print }, { source, options }) {
  try {
    const document = parse(source, options ?? { allowEmptySelectionSets: false });
    return { document: shapeOf(document), printed: print(document) };
  } catch (error) {
    if (error instanceof GraphQLError) {
      return { error: { message: error.message, locations: error.locations } };
    }
    throw error;
  }
}
