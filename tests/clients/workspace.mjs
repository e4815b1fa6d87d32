// What a tool is given: the folder with the served schema and the curated operations, as the tests lay it out.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const folder = process.argv[2];

export const sdl = readFileSync(join(folder, 'schema.graphql'), 'utf8');

export const operations = readdirSync(join(folder, 'operations'))
  .filter(file => file.endsWith('.graphql'))
  .sort()
  .map(file => ({ file, text: readFileSync(join(folder, 'operations', file), 'utf8') }));

export function fail(message) {
  console.error(message);
  process.exit(1);
}
