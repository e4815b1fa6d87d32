// graphql-schema-linter: connections as Relay wants them, a description for everything, nothing that is not used.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { folder } from './workspace.mjs';

const rules = [
  'relay-connection-types-spec',
  'relay-page-info-spec',
  'relay-connection-arguments-spec',
  'types-have-descriptions',
  'fields-have-descriptions',
  'enum-values-have-descriptions',
  'input-object-values-have-descriptions',
  'deprecations-have-a-reason',
  'defined-types-are-used',
];

const linter = join(import.meta.dirname, 'node_modules', '.bin', 'graphql-schema-linter');
const run = spawnSync(process.execPath, [linter, join(folder, 'schema.graphql'), '--rules', rules.join(',')], { stdio: 'inherit' });
process.exit(run.status ?? 1);
