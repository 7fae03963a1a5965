import { expect, test } from "vitest";
import { boundedBody, sentFile } from "./body";

const TOO_LARGE = expect.objectContaining({ code: "too-large" });

/** A body that says nothing of its length; answers how much of it was taken. */
function endless(chunk: number) {
  const taken = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken.bytes += chunk;
        controller.enqueue(new Uint8Array(chunk));
      },
    },
    { highWaterMark: 0 },
  );
  return { taken, request: new Request("http://here/", { method: "POST", body, duplex: "half" } as RequestInit) };
}

test("a body that never ends is read as far as the limit, and left", async () => {
  const { request, taken } = endless(100);
  await expect(boundedBody(request, 1000)).rejects.toThrow(TOO_LARGE);
  expect(taken.bytes).toBe(1100);
});

test("a body that says that it is too large is not read at all", async () => {
  const { request, taken } = endless(100);
  request.headers.set("content-length", "1001");
  await expect(boundedBody(request, 1000)).rejects.toThrow(TOO_LARGE);
  expect(taken.bytes).toBe(0);
});

test("a body of the limit is taken", async () => {
  const request = new Request("http://here/", { method: "POST", body: "x".repeat(1000) });
  expect(await boundedBody(request, 1000)).toHaveLength(1000);
});

test("a file in a form has the same limit as one without", async () => {
  const form = new FormData();
  form.set("file", new File(["x".repeat(1001)], "september.csv"));
  await expect(sentFile(new Request("http://here/", { method: "POST", body: form }), 1000)).rejects.toThrow(TOO_LARGE);
});

test("a form that breaks off is refused", async () => {
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  const request = new Request("http://here/", {
    method: "POST",
    headers,
    body: '--x\r\nContent-Disposition: form-data; name="file',
  });
  await expect(sentFile(request, 1000)).rejects.toThrow(expect.objectContaining({ code: "invalid" }));
});

test("a null byte in a file's name is left out: the database could not keep it", async () => {
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="a\0b.csv"\r\n\r\n1\r\n--x--\r\n';
  const request = new Request("http://here/", { method: "POST", headers, body });
  expect(await sentFile(request, 1000)).toEqual({ bytes: Buffer.from("1"), name: "ab.csv" });
});
