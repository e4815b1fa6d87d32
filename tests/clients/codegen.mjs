// GraphQL Code Generator: TypeScript types of the schema and of every curated operation, which TypeScript itself then checks.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { fail, folder, operations, sdl } from './workspace.mjs';

const text = await codegen({
  schema: parse(sdl),
  documents: operations.map(({ file, text }) => ({ location: file, document: parse(text) })),
  filename: 'types.ts',
  config: { scalars: { Date: 'string' }, strictScalars: true, dedupeFragments: true },
  plugins: [{ typescript: {} }, { typescriptOperations: {} }],
  pluginMap: { typescript, typescriptOperations },
  skipDocumentsValidation: { skipDuplicateValidation: true },
});
for (const { file, text: operation } of operations) {
  const name = /query (\w+)/.exec(operation)[1];
  if (!text.includes(`export type ${name}Query = `) || !text.includes(`export type ${name}QueryVariables = `))
    fail(`${file}: there are no types of ${name}.`);
}

writeFileSync(join(folder, 'types.ts'), text);
const compiler = join(import.meta.dirname, 'node_modules', '.bin', 'tsc');
const run = spawnSync(process.execPath, [compiler, '--noEmit', '--strict', '--skipLibCheck', join(folder, 'types.ts')], { stdio: 'inherit' });
process.exit(run.status ?? 1);
