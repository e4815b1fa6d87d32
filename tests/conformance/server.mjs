// Answers questions to the reference implementation: one JSON object a line on standard input,
// { "version": 16 | 17, "command": "<a file in commands/>", ... }, one line of answer each, in order.
// A command is a module whose default export takes the graphql package and the question and returns the answer.
import { readdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import * as graphql16 from 'graphql16';
import * as graphql17 from 'graphql';

const packages = { 16: graphql16, 17: graphql17 };
const commands = {};
for (const file of await readdir(new URL('./commands/', import.meta.url))) {
  if (file.endsWith('.mjs')) {
    commands[file.slice(0, -'.mjs'.length)] = (await import(`./commands/${file}`)).default;
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const question = JSON.parse(line);
  let answer;
  try {
    answer = await commands[question.command](packages[question.version], question);
  } catch (error) {
    answer = { crash: String(error?.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
