import { AppError } from "@/lib/errors";

/** What a multipart body may have besides its file. */
const WRAPPING = 100_000;

export type SentFile = { bytes: Buffer; name: string | null };

/** The body's bytes, read no further than the limit. */
export async function boundedBody(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(request)) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit); // leaving the loop cancels the stream
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The file that was sent: the field `file` of a form, or the body itself. */
export async function sentFile(request: Request, limit: number): Promise<SentFile> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) return { bytes: await boundedBody(request, limit), name: null };
  const body = await boundedBody(request, limit + WRAPPING);
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().catch(() => {
    throw new AppError("invalid", "The form cannot be read.", { parameter: "file" });
  });
  const file = form.get("file");
  if (!(file instanceof File))
    throw new AppError("invalid", "The form has no file in its field `file`.", { parameter: "file" });
  if (file.size > limit) throw tooLarge(limit);
  return { bytes: Buffer.from(await file.arrayBuffer()), name: file.name.replaceAll("\0", "") || null }; // PostgreSQL takes no null byte
}

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

function tooLarge(limit: number): AppError {
  return new AppError("too-large", `A file may have ${limit / 1_000_000} MB.`, { limit });
}
