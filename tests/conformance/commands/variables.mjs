// { schema, source, variables } -> { errors: [{ message, locations }] } or { coerced }, of the document's only operation
export default function variables({ buildSchema, getVariableValues, parse }, { schema, source, variables }) {
  const [operation] = parse(source).definitions;
  const { coerced, variableValues, errors } = getVariableValues(buildSchema(schema), operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
  return errors === undefined
    ? { coerced: coerced ?? variableValues.coerced }
    : { errors: errors.map(({ message, locations }) => ({ message, locations: locations ?? [] })) };
}
