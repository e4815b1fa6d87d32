// { schema, source, variables } -> { errors: [{ message, locations }] } or { coerced }, of the first field of the document's only operation
import { getArgumentValues } from '../node_modules/graphql/execution/values.mjs';

export default function argumentsOf({ buildSchema, getVariableValues, parse }, { schema, source, variables }) {
  const built = buildSchema(schema);
  const [operation] = parse(source).definitions;
  const { variableValues } = getVariableValues(built, operation.variableDefinitions ?? [], variables);
  const [field] = operation.selectionSet.selections;
  try {
    return { coerced: getArgumentValues(built.getQueryType().getFields()[field.name.value], field, variableValues) };
  } catch ({ message, locations }) {
    return { errors: [{ message, locations: locations ?? [] }] };
  }
}
