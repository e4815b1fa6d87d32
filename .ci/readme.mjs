// Reads and renews the parts of README.md that a program can check: the commands, the first query, and its answer.
//
//   node .ci/readme.mjs command WORDS     prints the command in the block that begins with these words
//   node .ci/readme.mjs compare FILE      fails unless the file holds, byte for byte, the answer that is printed
//   node .ci/readme.mjs check             fails unless the curl command sends the query that is printed
//   node .ci/readme.mjs update            asks the running server, and renews the curl command and the answer
import { readFileSync, writeFileSync } from "node:fs";

const readme = new URL("../README.md", import.meta.url);
const endpoint = "http://127.0.0.1:5080/graphql";
const widest = 150;
const longestFilled = 90;

const text = readFileSync(readme, "utf8");

const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([whole, language, body]) => ({ whole, language, body: body.trimEnd() }));

function only(what, test) {
  const found = blocks.filter(test);
  if (found.length !== 1) fail(`README.md has ${found.length} blocks with ${what}, not one.`);
  return found[0];
}

const query = () => only("the first query (```graphql)", block => block.language === "graphql");
const answer = () => only("its answer (```json)", block => block.language === "json");
const command = words => only(`a command that begins with "${words}"`, block => block.language === "sh" && block.body.startsWith(words));

function fail(message) {
  console.error(message);
  process.exit(1);
}

// The query on one line, as the string of a shell command. No string of it has spaces that count.
function curl() {
  const document = query().body.replace(/\s+/g, " ");
  if (document.includes("'")) fail("The first query has a single quote, which its curl command cannot hold.");
  return `curl ${endpoint} -H 'Content-Type: application/json' -d '${JSON.stringify({ query: document })}'`;
}

// JSON in few lines: a value that fits goes on one; otherwise its entries are filled into lines, but for long ones in a list.
function layOut(value, indent = "", column = 0) {
  const line = spaced(value);
  if (column + line.length <= widest || value === null || typeof value !== "object") return line;
  const isList = Array.isArray(value);
  const inner = indent + "  ";
  const longest = isList ? longestFilled : widest;
  let text = isList ? "[" : "{ ";
  let at = column + text.length;
  Object.entries(value).forEach(([key, item], index) => {
    const name = isList ? "" : `${JSON.stringify(key)}: `;
    const length = name.length + spaced(item).length;
    if (index > 0) text += at + 2 + length <= widest && length <= longest ? ", " : `,\n${inner}`;
    else if (isList && length > longest) text += `\n${inner}`;
    at = text.length - text.lastIndexOf("\n") - 1 + (text.includes("\n") ? 0 : column);
    const entry = layOut(item, inner, at + name.length);
    text += name + entry;
    at = entry.includes("\n") ? widest : at + name.length + entry.length;
  });
  return text + (isList ? "]" : " }");
}

function spaced(value) {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

async function update() {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: query().body.replace(/\s+/g, " ") }),
  });
  const result = await response.json();
  if (result.errors) fail(`The first query is not answered: ${JSON.stringify(result.errors)}`);
  const renewed = text
    .replace(command("curl").whole, () => "```sh\n" + curl() + "\n```")
    .replace(answer().whole, () => "```json\n" + layOut(result) + "\n```");
  writeFileSync(readme, renewed);
}

const [, , action, ...rest] = process.argv;
switch (action) {
  case "command":
    console.log(command(rest.join(" ")).body);
    break;
  case "compare":
    if (readFileSync(rest[0], "utf8") !== JSON.stringify(JSON.parse(answer().body)))
      fail("The server does not answer the first query as README.md prints it. If the change is meant: .ci/run --update");
    break;
  case "check":
    if (command("curl").body !== curl()) fail("The curl command in README.md does not send the first query as printed: .ci/run --update");
    break;
  case "update":
    await update();
    break;
  default:
    fail("What is to be done: command, compare, check or update?");
}
