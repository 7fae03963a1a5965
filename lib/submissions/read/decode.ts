import { isUtf8 } from "node:buffer";
import type { Complaint } from "./problem";
import type { Recognised } from "./reading";

/** A file is held in memory whole, so there is an end to it: well above a country's fifteen years. */
export const MAX_BYTES = 200_000_000;

/** What is not UTF-8 is held twice. */
const MAX_RECODED_BYTES = 50_000_000;

/** The text of a file in UTF-8, without a byte order mark. */
export type Decoded = { text: Buffer; encoding: NonNullable<Recognised["encoding"]> };

/** The text of a file, or why it has none. */
export function decode(bytes: Buffer): Decoded | Complaint {
  if (bytes.length > MAX_BYTES) return { code: "too-large", details: { megabytes: MAX_BYTES / 1e6 } };
  const kind = notText(bytes);
  if (kind) return { code: kind };
  const decoded = decodeText(bytes);
  if (!decoded)
    return { code: "too-large", hint: "too-large-recoded", details: { megabytes: MAX_RECODED_BYTES / 1e6 } };
  if (decoded.text.includes(0)) return { code: "binary" };
  return isBlank(decoded.text) ? { code: "empty-file" } : decoded;
}

/** Null when the text would have to be held twice and is too large for that. */
function decodeText(bytes: Buffer): Decoded | null {
  if (isUtf8(bytes)) return { text: withoutMark(bytes), encoding: "utf-8" };
  if (bytes.length > MAX_RECODED_BYTES) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(Buffer.from(bytes.subarray(2, bytes.length & ~1)).swap16());
  return { text: fromWindows1252(bytes), encoding: "windows-1252" };
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function utf16(bytes: Buffer): Decoded {
  return { text: Buffer.from(bytes.toString("utf16le")), encoding: "utf-16" };
}

/** Where Windows-1252 differs from Latin-1, 0x80 to 0x9f. Node's own decoder takes the two for one in some versions. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fromWindows1252(bytes: Buffer): Buffer {
  const latin = bytes.toString("latin1");
  return Buffer.from(
    latin.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter),
  );
}

/** Files that are often sent instead of a CSV, by their first bytes. */
function notText(bytes: Buffer): "old-excel" | "encrypted" | "zip" | "pdf" | "html" | null {
  const start = bytes.toString("latin1", 0, 4096);
  if (isZip(bytes)) return "zip";
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return isEncrypted(bytes) ? "encrypted" : "old-excel";
  if (start.startsWith("\u001f\u008b")) return "zip";
  if (start.startsWith("%PDF")) return "pdf";
  return /^\s*(<!doctype html|<html|<table|<\?xml)/i.test(start.replace("ï»¿", "")) ? "html" : null;
}

/** A workbook is a zip, too. */
export function isZip(bytes: Buffer): boolean {
  return bytes.toString("latin1", 0, 4) === "PK\u0003\u0004";
}

/** Excel wraps a workbook with a password into the container that its old files were. */
function isEncrypted(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
}

function isBlank(text: Buffer): boolean {
  return text.every((byte) => byte <= 0x20);
}
