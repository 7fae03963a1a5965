import { test as base, expect } from "@playwright/test";

type Fixtures = {
  /** What a journey may see in the console: a refused upload, say, is a failed request to the browser. */
  expectedErrors: RegExp[];
  quietConsole: undefined;
};

/** A test that fails on any error in the browser's console or on its pages, unless it names the error as expected. */
export const test = base.extend<Fixtures>({
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

export { expect };
