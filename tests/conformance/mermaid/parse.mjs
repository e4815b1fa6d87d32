// Reads a JSON list of diagram sources from standard input, and writes a JSON list: null for each that Mermaid's parser accepts, else what
// it says. Mermaid's parser wants a document around it, which jsdom stands in for.
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><body></body>');
globalThis.window = window;
globalThis.document = window.document;

const { default: mermaid } = await import('mermaid');

const chunks = [];
for await (const chunk of process.stdin) {
  chunks.push(chunk);
}

const answers = [];
for (const source of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
  try {
    const { diagramType } = await mermaid.parse(source);
    answers.push(diagramType.startsWith('flowchart') ? null : `read as ${diagramType}`);
  } catch (error) {
    answers.push(String(error.message ?? error));
  }
}

process.stdout.write(JSON.stringify(answers));
