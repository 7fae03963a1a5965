import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { config } from "@/lib/config";
import { openDatabase } from "./client";
import { ensureDatabase, startEmbedded } from "./embedded";
import { migrate } from "./migrate";
import { seedRegisters } from "./seed/registers";
import { sweepTestServers, TEST_FOLDER } from "./testing-sweep";

const TEMPLATE = "template_kanalbarometer";

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
    postgresVersion: string;
  }
}

/** One PostgreSQL for all database tests, in a temporary folder, with a template: migrated, registers filled in. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  sweepTestServers();
  const dataDir = mkdtempSync(join(tmpdir(), TEST_FOLDER));
  chmodSync(dataDir, 0o711); // so that PostgreSQL, which never runs as root, gets in
  // What is thrown away an hour later need not survive a power cut.
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
  const server = await startEmbedded({ dataDir, binaries: config().testPostgresBin, settings });
  await ensureDatabase(server, TEMPLATE);
  const template = openDatabase(server.url(TEMPLATE), { max: 1 });
  await migrate(template.sql);
  await seedRegisters(template.db);
  await template.close();
  project.provide("postgres", server.url("postgres"));
  project.provide("postgresVersion", server.version);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
