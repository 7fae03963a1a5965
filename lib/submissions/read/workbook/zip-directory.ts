/** One file in a zip, as the zip's directory describes it. `start` is where its packed bytes begin. */
export type ZipEntry = { name: string; packed: number; size: number; start: number; isPacked: boolean };

/** A file of the zip has a password, or is packed in a way that spreadsheets do not use. */
export type ZipRefusal = "encrypted" | "broken";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;

/** Reads a zip's directory and nothing else, so that what is inside can be judged before anything of it is unpacked. */
export function zipDirectory(bytes: Buffer): ZipEntry[] | ZipRefusal {
  const end = endOf(bytes);
  if (end === -1) return "broken";
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || bytes.readUInt32LE(at) !== ENTRY) return "broken";
    const entry = entryAt(bytes, at);
    if (typeof entry === "string") return entry;
    entries.push(entry);
    at += ENTRY_LENGTH + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return isHonest(entries, bytes.length) ? entries : "broken";
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}

function entryAt(bytes: Buffer, at: number): ZipEntry | ZipRefusal {
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const nameStart = at + ENTRY_LENGTH;
  const name = bytes.toString("utf8", nameStart, nameStart + bytes.readUInt16LE(at + 28));
  const local = bytes.readUInt32LE(at + 42);
  if ((flags & 1) === 1) return "encrypted";
  if (method !== 0 && method !== 8) return "broken";
  if (local + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return "broken";
  const start = local + LOCAL_LENGTH + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packed > bytes.length) return "broken";
  return { name, packed, size, start, isPacked: method === 8 };
}

/** No name twice, and no bytes that several entries share: one of them could be read by one program and hidden from another. */
function isHonest(entries: readonly ZipEntry[], length: number): boolean {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  return packed <= length && new Set(entries.map(({ name }) => name.toLowerCase())).size === entries.length;
}
