import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import type { Complaint } from "@/lib/submissions/read/problem";
import { WORKBOOK_LIMITS as MOST } from "./limits";
import { type ZipEntry, zipDirectory } from "./zip-directory";

/** The XML files of a workbook, by name. */
export type WorkbookParts = [name: string, bytes: Uint8Array][];

const LARGE = 10_000_000;

/** Unpacks a workbook's XML, or says why not. What the directory promises is checked before, and kept to while unpacking. */
export async function unpackWorkbook(bytes: Buffer): Promise<WorkbookParts | Complaint> {
  if (bytes.length > MOST.bytes) return tooLarge();
  const directory = zipDirectory(bytes);
  if (directory === "encrypted") return { code: "encrypted" };
  if (directory === "broken") return { code: looksLikeWorkbook(bytes) ? "broken-workbook" : "zip" };
  const names = new Set(directory.map(({ name }) => name.toLowerCase()));
  if (!names.has("xl/workbook.xml")) return { code: names.has("xl/workbook.bin") ? "old-excel" : "zip" };
  const wanted = directory.filter(({ name }) => /\.(xml|rels)$/i.test(name));
  const promised = wanted.reduce((sum, { size }) => sum + size, 0);
  if (directory.length > MOST.entries || promised > MOST.unpacked || wanted.some(isBomb)) return tooLarge();
  return unpackAll(bytes, wanted);
}

function looksLikeWorkbook(bytes: Buffer): boolean {
  return /xl\/|\[Content_Types\]/.test(bytes.toString("latin1", 0, 4096));
}

function isBomb({ packed, size }: ZipEntry): boolean {
  return size > LARGE && size > packed * MOST.ratio;
}

function tooLarge(): Complaint {
  return { code: "workbook-too-large", details: { megabytes: MOST.unpacked / 1e6, cells: MOST.cells } };
}

async function unpackAll(bytes: Buffer, entries: readonly ZipEntry[]): Promise<WorkbookParts | Complaint> {
  const parts: WorkbookParts = [];
  for (const entry of entries) {
    const part = await unpacked(bytes, entry);
    if (!part) return { code: "broken-workbook" };
    parts.push([entry.name, part]);
  }
  return parts;
}

/** Null where the entry is not what the directory says: no byte more than promised is unpacked. */
async function unpacked(bytes: Buffer, { start, packed, size, isPacked }: ZipEntry): Promise<Uint8Array | null> {
  const held = bytes.subarray(start, start + packed);
  if (!isPacked) return packed === size ? new Uint8Array(held) : null;
  const part = await promisify(inflateRaw)(held, { maxOutputLength: Math.max(1, size) }).catch(() => null);
  return part && part.length === size ? new Uint8Array(part) : null;
}
