import { defineConfig } from "vitest/config";

const code = ["app", "bin", "db", "e2e", "lib"].map((folder) => `${folder}/**`);

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: `${import.meta.dirname}/` }] },
  test: {
    maxWorkers: 3, // a database test mostly waits for PostgreSQL: two cores have time for three
    // `unit` needs nothing but Node; a test that needs PostgreSQL is named *.db.test.ts.
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: code.map((folder) => `${folder}/*.test.{ts,tsx}`),
          exclude: ["**/node_modules/**", "**/*.db.test.ts"],
          testTimeout: 30_000, // a busy machine is slow, not wrong
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: code.map((folder) => `${folder}/*.db.test.ts`),
          globalSetup: "db/testing-server.ts",
          setupFiles: "db/testing-cleanup.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
