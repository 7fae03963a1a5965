import { type APIRequestContext, test as base, expect, type PlaywrightWorkerArgs } from "@playwright/test";

export type Role = "manager" | "director" | "reporter" | "administrator";
type State = Awaited<ReturnType<APIRequestContext["storageState"]>>;

type Fixtures = {
  /** As whom of the demonstration's people the journey is made; null for nobody who is known. */
  role: Role | null;
  /** What a journey may see in the console: a refused upload, say, is a failed request to the browser. */
  expectedErrors: RegExp[];
  quietConsole: undefined;
};

/** A test that fails on any error in the browser's console or on its pages, unless it names the error as expected. */
export const test = base.extend<Fixtures, { stateOf: (role: Role) => Promise<State> }>({
  role: ["administrator", { option: true }],
  /** A session each: the first journey of a role signs in, the others go on with it. */
  stateOf: [
    async ({ playwright }, use) => {
      const states = new Map<Role, State>();
      await use(async (role) => {
        const state = states.get(role) ?? (await signedIn(playwright, role));
        states.set(role, state);
        return state;
      });
    },
    { scope: "worker" },
  ],
  /** The API as the journey's person, from our own page: a change that rests on a cookie says where it comes from. */
  request: async ({ playwright, baseURL, storageState }, use) => {
    const request = await playwright.request.newContext({
      ...(baseURL !== undefined && { baseURL, extraHTTPHeaders: { origin: baseURL } }),
      ...(storageState !== undefined && { storageState }),
    });
    await use(request);
    await request.dispose();
  },
  storageState: async ({ role, stateOf }, use) => use(role === null ? undefined : await stateOf(role)),
  expectedErrors: [[], { option: true }],
  quietConsole: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => errors.push(String(error.error().stack)));
      await use(undefined);
      const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
      expect(unexpected, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

/** The demonstration's one click, without its page. */
async function signedIn(playwright: PlaywrightWorkerArgs["playwright"], role: Role): Promise<State> {
  const origin = process.env.E2E_BASE_URL ?? "";
  const request = await playwright.request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } });
  const answer = await request.post("/api/auth/sign-in/demo", { data: { role } });
  expect(answer.status(), `one click as ${role}`).toBe(200);
  const state = await request.storageState();
  await request.dispose();
  return state;
}

export { expect };
