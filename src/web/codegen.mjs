// Writes the types of every operation beside it, checked against the schema that is served: `Search.graphql` gets `Search.generated.ts`.
// It calls GraphQL Code Generator as a library, for its command line would be most of what is installed.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/near-operation-file-preset';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const folder = import.meta.dirname;
const extension = '.generated.ts';
const files = readdirSync(join(folder, 'src'), { recursive: true }).map(file => join(folder, 'src', file));
const documents = files
  .filter(file => file.endsWith('.graphql'))
  .map(file => ({ location: file, rawSDL: readFileSync(file, 'utf8') }))
  .map(source => ({ ...source, document: parse(source.rawSDL, { noLocation: true }) }));

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: join(folder, 'src/'),
  presetConfig: { extension },
  schema: parse(readFileSync(join(folder, '../../schema/served.graphql'), 'utf8')),
  documents,
  // Every type is written where it is used, so that a page's code holds the text of its own operation and of no other.
  config: {
    documentMode: 'string',
    scalars: { Date: 'string', ID: 'string' },
    strictScalars: true,
    dedupeFragments: true,
    useTypeImports: true,
    skipTypename: true,
    disableDescriptions: true,
  },
  plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
  pluginMap: { typescriptOperations, typedDocumentNode },
});

const written = new Set();
for (const output of outputs) {
  writeFileSync(output.filename, await codegen(output));
  written.add(output.filename);
}

for (const file of files.filter(file => file.endsWith(extension) && !written.has(file))) rmSync(file);
console.log(`Types of ${outputs.length} files with operations, such as ${relative(folder, outputs[0]?.filename ?? 'none')}.`);
