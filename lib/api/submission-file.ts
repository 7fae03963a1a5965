import { storedFile } from "@/db/sheets/submission-rows";
import { ownSubmission } from "@/lib/access/own";
import { AppError } from "@/lib/errors";
import { isZip } from "@/lib/submissions/read/decode";
import type { Reading } from "./respond";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The file as it came, always as a download: what strangers sent is never shown as a page. */
export async function submissionFile({ id }: { id: number }, { sql, visitor }: Reading): Promise<Response> {
  const [state, bytes] = [await ownSubmission(sql, visitor, id), await storedFile(sql, id)];
  if (!bytes) throw new AppError("not-found", `Submission ${id} has no file.`, { id });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": isZip(bytes) ? XLSX : "text/csv",
      "content-disposition": attachment(state.fileName ?? `submission-${id}.csv`),
    },
  });
}

/** A name in plain letters for old browsers, the whole name for the others. */
export function attachment(called: string): string {
  const name = called.replace(/\p{Cs}/gu, "\ufffd"); // half a letter has no place in an address
  const plain = name.replace(/[^\w .-]/g, "_");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
