// Runs the server audits of graphql-http against the URL given, and writes one line of JSON for each.
import { serverAudits } from "graphql-http";

const audits = serverAudits({ url: process.argv[2] });
for (const { id, name, fn } of audits) {
  const { status, reason } = await fn();
  console.log(JSON.stringify({ id, name, status, reason: reason ?? null }));
}
