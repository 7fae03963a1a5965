import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "../refusal";
import { type Binaries, program } from "./binaries";
import { newPassword, writeConnection } from "./connection";
import { giveToServerUser, serverUser } from "./user";

/** The name of the only account; its password is in connection.json. */
export const SUPERUSER = "kanalbarometer";

/** The folder with the databases, made on the first call. Made aside and renamed, so that a half-made one is never used. */
export async function prepareCluster(
  home: string,
  binaries: Binaries,
  onProgress: (message: string) => void,
): Promise<string> {
  const pgdata = join(home, "postgres");
  if (existsSync(pgdata)) {
    refuseOtherMajor(pgdata, binaries);
    return pgdata;
  }
  onProgress(`Making a PostgreSQL ${binaries.version} in ${home}`);
  const unfinished = join(home, "postgres.unfinished");
  const passwordFile = join(home, "password.unfinished");
  const password = newPassword();
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveToServerUser(unfinished);
  giveToServerUser(passwordFile);
  await initialise(binaries, unfinished, passwordFile);
  rmSync(passwordFile);
  writeConnection(home, { port: 0, password });
  renameSync(unfinished, pgdata);
  return pgdata;
}

async function initialise(binaries: Binaries, pgdata: string, passwordFile: string): Promise<void> {
  // Code point order and Unicode letters everywhere; a query that sorts for a reader names its collation.
  const locale =
    binaries.major < 17
      ? ["--locale=C.UTF-8"]
      : ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const options = [
    "--encoding=UTF8",
    ...locale,
    "--auth=scram-sha-256",
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
  ];
  try {
    await promisify(execFile)(program(binaries, "initdb"), ["-D", pgdata, ...options], { ...serverUser(), cwd: "/" });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new Refusal(`PostgreSQL could not make its data folder ${pgdata}:\n${said}`);
  }
}

function refuseOtherMajor(pgdata: string, binaries: Binaries): void {
  const major = Number(readFileSync(join(pgdata, "PG_VERSION"), "utf8"));
  if (major === binaries.major) return;
  throw new Refusal(
    `${pgdata} was written by PostgreSQL ${major}, and this version brings PostgreSQL ${binaries.major}. ` +
      "With the version that wrote it: npm run backup -- FILE --own. " +
      "Then move that folder away and, with this version: npm run restore -- FILE (the demo data is made anew).",
  );
}
