/** Where the API is, for the browser: every URL that the pages ask is in this file. */
const API = "/api/v1";

/** Every count of a country as a file that an empty system takes. */
export function exportUrl(country: string): string {
  return apiUrl("export.csv", { country });
}

/** Where files are sent, and submissions listed. */
export function submissionsUrl(filter: {
  country: string;
  commit?: "true";
  absent?: "zero" | "missing";
  source?: "form";
}): string {
  return apiUrl("submissions", filter);
}

/** One submission: to read, and to discard with DELETE. */
export function submissionUrl(id: number): string {
  return `${API}/submissions/${id}`;
}

/** The file as it came. */
export function submissionFileUrl(id: number): string {
  return `${submissionUrl(id)}/file`;
}

/** The file with a column that says what is wrong, in the page's language. */
export function problemFileUrl(id: number, filter: { country: string; locale: string }): string {
  return apiUrl(`submissions/${id}/problems`, filter);
}

/** Every count that changes, with what was answered about channels that the file leaves out. */
export function differenceUrl(
  id: number,
  {
    answers = {},
    ...filter
  }: { country: string; locale: string; answers?: Readonly<Record<string, "zero" | "missing">> },
): string {
  const channels = (answer: "zero" | "missing") =>
    Object.keys(answers)
      .filter((channel) => answers[channel] === answer)
      .join(",") || undefined;
  const path = `submissions/${id}/difference.csv`;
  return apiUrl(path, { ...filter, zero: channels("zero"), missing: channels("missing") });
}

export function commitUrl(id: number): string {
  return `${submissionUrl(id)}/commit`;
}

export function revertUrl(id: number): string {
  return `${submissionUrl(id)}/revert`;
}

/** Where an address is kept, with POST. */
export function contactsUrl(country: string): string {
  return apiUrl("contacts", { country });
}

/** One address of a municipality: to take away, with DELETE. */
export function contactUrl(contact: { country: string; municipality: string; address: string }): string {
  return apiUrl("contacts", contact);
}

/** What a municipality counts: to read, and with POST to change. */
export function declarationsUrl(filter: { country: string; municipality: string; save?: "true" }): string {
  return apiUrl("declarations", filter);
}

/** What a draft's reader explains: words, municipality, month. */
export function explainUrl(id: number): string {
  return `${API}/submissions/${id}/mappings`;
}

/** What a municipality's own word means: to end with DELETE. */
export function ownWordUrl(word: { country: string; municipality: string; labelKind: string; label: string }): string {
  return apiUrl("mappings", word);
}

/** Where events are listed and added. */
export function eventsUrl(country: string): string {
  return apiUrl("events", { country });
}

/** One event: to change with PUT; with a reason, to take away with DELETE. */
export function eventUrl(id: number, reason?: string): string {
  return reason === undefined ? `${API}/events/${id}` : apiUrl(`events/${id}`, { reason });
}

/** Where groups are listed and saved. */
export function groupsUrl(country: string): string {
  return apiUrl("groups", { country });
}

/** One group: to change with PUT; with a reason, to take away with DELETE. */
export function groupUrl(id: number, reason?: string): string {
  return reason === undefined ? `${API}/groups/${id}` : apiUrl(`groups/${id}`, { reason });
}

/** What administrators change: `rules`, `targets/5`, `channels/email/flags`; `preview` asks what it would change. */
export function registerUrl(
  resource: string,
  filter: {
    country: string;
    preview?: "true" | undefined;
    measure?: string | undefined;
    from?: string | undefined;
    reason?: string | undefined;
    seenVersion?: number | undefined;
  },
): string {
  return apiUrl(resource.split("/").map(encodeURIComponent).join("/"), filter);
}

/** A municipality's template, for the months that it owes. */
export function templateUrl(filter: {
  country: string;
  municipality: string;
  format: "xlsx" | "csv";
  locale: string;
}): string {
  return apiUrl("template", filter);
}

function apiUrl(path: string, filter: Record<string, string | number | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) parameters.set(name, String(value));
  return `${API}/${path}?${parameters}`;
}

/** The municipalities whose name or code fits what was typed. */
export function placesUrl(filter: { country: string; search: string }): string {
  return apiUrl("municipalities/search", filter);
}
