import { Kind, parse, valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';

/** A curated operation, with the question it answers in plain words. */
export type Question = {
  /** The name of its file, without its ending. */
  name: string;

  /** The question, as the comment above the operation has it. */
  text: string;

  /** The operation's name. */
  operation: string;

  /** The operation. */
  query: string;

  /** The values of its variables where it has defaults for them, as JSON for the reader to change. */
  variables: string;
};

const files = import.meta.glob<string>('../../../../schema/operations/*.graphql', { query: '?raw', import: 'default', eager: true });

/** The curated questions, that of the chain of accountability first. */
export const questions: Question[] = Object.entries(files)
  .map(([path, source]) => questionOf(/([^/]+)\.graphql$/.exec(path)![1]!, source))
  .sort((a, b) => rank(a) - rank(b) || a.text.localeCompare(b.text));

function rank(question: Question): number {
  return question.name === 'chain-of-accountability' ? 0 : 1;
}

function questionOf(file: string, source: string): Question {
  const lines = source.split('\n');
  const end = lines.findIndex(line => !line.startsWith('#'));
  const text = lines.slice(0, end).map(line => line.replace(/^#\s*/, '')).join(' ');
  const operation = parse(source).definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION)!;
  return { name: file, text, operation: operation.name?.value ?? '', query: lines.slice(end).join('\n').trim(), variables: defaultsOf(operation) };
}

function defaultsOf(operation: OperationDefinitionNode): string {
  const withDefault = (operation.variableDefinitions ?? []).filter(definition => definition.defaultValue);
  if (withDefault.length === 0) return '';
  const values = withDefault.map(definition => [definition.variable.name.value, valueFromASTUntyped(definition.defaultValue!)] as const);
  return JSON.stringify(Object.fromEntries(values), null, 2);
}
