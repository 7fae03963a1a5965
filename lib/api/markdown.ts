import en from "@/lib/i18n/messages/en.json";
import { CALLS, type Call, curlOf } from "./calls";
import { parametersOf } from "./parameters";
import { shapeOf } from "./shape";
import { STATUS_OF } from "./status";
import { rightOf } from "./who-may";

const words = en.api;

/** docs/api.md, from the same schemas as the API itself. */
export function apiMarkdown(): string {
  const groups = Object.entries(words.groups).map(([group, title]) => {
    const calls = CALLS.filter((call) => call.group === group);
    return [`## ${title}`, ...calls.map(section)].join("\n\n");
  });
  return `${[head(), codes(), ...groups].join("\n\n")}\n`;
}

function head(): string {
  const { shares, missing, version, etag, errors, writes } = words.basics;
  const lines = [shares, missing, version, etag, errors, writes].map((line) => `- ${line.replace(/<\/?code>/g, "`")}`);
  return `# The API\n\nReadable at \`/api\`, as OpenAPI 3.1 at \`/api/v1/openapi.json\`. This page is checked against both: \`npx vitest run lib/api -u\` writes it anew.\n\n${lines.join("\n")}`;
}

function codes(): string {
  const { code, status, meaning } = words.codes;
  const rows = Object.entries(STATUS_OF).map(
    ([name, http]) => `| \`${name}\` | ${http} | ${words.codes[name as keyof typeof STATUS_OF]} |`,
  );
  const shape = '```json\n{ "error": { "code": "invalid", "message": "…", "details": {} } }\n```';
  return [
    `## ${words.codes.caption}`,
    shape,
    [`| ${code} | ${status} | ${meaning} |`, "|---|---|---|", ...rows].join("\n"),
  ].join("\n\n");
}

function section(call: Call): string {
  const title = `### ${call.method.toUpperCase()} ${call.path}`;
  const body =
    call.body === undefined ? [] : [`${words.call.body}: ${call.body === "file" ? words.call.file : "JSON."}`];
  const tables = [call.question, ...(typeof call.body === "object" ? [call.body] : [])]
    .map(table)
    .filter((text) => text !== "");
  const example = `\`\`\`sh\n${curlOf(call)}\n\`\`\``;
  const who = `${words.call.who}: ${words.who[rightOf(call)]}.`;
  return [title, words.calls[call.id], who, ...body, ...tables, example, answer(call)].join("\n\n");
}

function table(schema: Call["question"]): string {
  const rows = parametersOf(schema).map(({ name, allowed, default: otherwise, required }) => {
    const more = required
      ? ` (${words.call.required})`
      : otherwise === null
        ? ""
        : ` (${words.call.default.replace("{value}", otherwise)})`;
    return `| \`${name}\` | ${words.parameters[name]} | ${allowed}${more} |`;
  });
  if (rows.length === 0) return "";
  return [`| ${words.call.name} | ${words.call.meaning} | ${words.call.allowed} |`, "|---|---|---|", ...rows].join(
    "\n",
  );
}

function answer({ answer: of, status }: Call): string {
  if (of === null) return `${status}: OpenAPI 3.1.`;
  return of === "csv" ? `${status}: ${words.call.csv}` : `${status}:\n\n\`\`\`\n${shapeOf(of)}\n\`\`\``;
}
