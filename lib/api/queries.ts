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

function apiUrl(path: string, filter: Record<string, string | number | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) parameters.set(name, String(value));
  return `${API}/${path}?${parameters}`;
}
