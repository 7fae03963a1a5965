/** The bytes that were put here, from memory: the least that a route of this server can take. */
const bytes = new Map<string, ArrayBuffer>();

export async function PUT(request: Request): Promise<Response> {
  bytes.set(nameIn(request), await request.arrayBuffer());
  return new Response(null, { status: 204 });
}

export async function GET(request: Request): Promise<Response> {
  return new Response(bytes.get(nameIn(request)), { headers: { "content-type": "application/json" } });
}

function nameIn(request: Request): string {
  return new URL(request.url).searchParams.get("name") ?? "";
}
