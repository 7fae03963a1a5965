import { queryOptions } from "@tanstack/react-query";
import type { Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { WindowKind } from "@/lib/domain/window";
import type { CompletenessReport } from "@/lib/reports/completeness";
import type { LeagueReport } from "@/lib/reports/league";
import type { ProgressReport } from "@/lib/reports/progress";
import { ask } from "./ask";

/** Where the API is, for the browser: every key and URL that the pages ask is in this file. */
const API = "/api/v1";

export type ProgressFilter = {
  country: string;
  municipality?: string;
  area?: string;
  measure?: Measure;
  window?: WindowKind;
  from?: Month;
  to?: Month;
  asOf?: string;
};

export function progressQuery(filter: ProgressFilter) {
  const url = apiUrl("progress", filter);
  return queryOptions({
    queryKey: ["progress", filter],
    queryFn: ({ signal }) => ask<ProgressReport>(url, { signal }),
  });
}

export type LeagueFilter = {
  country: string;
  month?: Month;
  window?: WindowKind;
  measure?: Measure;
  region?: string;
  kind?: string;
  page?: number;
  pageSize?: number;
  asOf?: string;
};

export function leagueQuery(filter: LeagueFilter) {
  const url = apiUrl("league", filter);
  return queryOptions({ queryKey: ["league", filter], queryFn: ({ signal }) => ask<LeagueReport>(url, { signal }) });
}

export type CompletenessFilter = { country: string; from?: Month; to?: Month; asOf?: string };

export function completenessQuery(filter: CompletenessFilter) {
  const url = apiUrl("completeness", filter);
  return queryOptions({
    queryKey: ["completeness", filter],
    queryFn: ({ signal }) => ask<CompletenessReport>(url, { signal }),
  });
}

/** Every count of a country as a file that an empty system takes. */
export function exportUrl(country: string): string {
  return apiUrl("export.csv", { country });
}

/** Where files are sent, and submissions listed. */
export function submissionsUrl(filter: { country: string; commit?: "true"; absent?: "zero" | "missing" }): string {
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

function apiUrl(path: string, filter: Record<string, string | number | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) parameters.set(name, String(value));
  return `${API}/${path}?${parameters}`;
}
