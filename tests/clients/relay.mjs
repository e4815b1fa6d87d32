// Relay's compiler: artifacts for every curated operation. Relay wants each operation named after its module, so each has a module of its
// own, and its names are changed for that.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print, visit } from 'graphql';
import { fail, folder, operations } from './workspace.mjs';

const source = join(folder, 'relay');
mkdirSync(source);
mkdirSync(join(folder, 'artifacts'));
const queries = [];
for (const { text } of operations) {
  const document = parse(text);
  const name = document.definitions.find(definition => definition.kind === 'OperationDefinition').name.value;
  queries.push(`${name}Query`);
  const renamed = visit(document, {
    OperationDefinition: node => ({ ...node, name: { ...node.name, value: `${name}Query` } }),
    FragmentDefinition: node => ({ ...node, name: { ...node.name, value: `${name}_${node.name.value}` } }),
    FragmentSpread: node => ({ ...node, name: { ...node.name, value: `${name}_${node.name.value}` } }),
  });
  const tags = renamed.definitions.map(definition => `graphql\`\n${print(definition)}\n\`;\n`);
  writeFileSync(join(source, `${name}.ts`), `import { graphql } from 'relay-runtime';\n${tags.join('\n')}`);
}

writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({
  src: './relay',
  schema: './schema.graphql',
  language: 'typescript',
  artifactDirectory: './artifacts',
  customScalarTypes: { Date: 'string' },
}));
const compiler = join(import.meta.dirname, 'node_modules', '.bin', 'relay-compiler');
const run = spawnSync(process.execPath, [compiler, 'relay.config.json'], { cwd: folder, stdio: 'inherit' });
if (run.status !== 0)
  process.exit(run.status ?? 1);
for (const query of queries) {
  if (!existsSync(join(folder, 'artifacts', `${query}.graphql.ts`)))
    fail(`Relay made no artifact for ${query}.`);
}
