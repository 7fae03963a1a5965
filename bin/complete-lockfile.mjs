import { readFileSync, writeFileSync } from "node:fs";

// A registry that lacks another platform's binaries (of SWC, Biome, esbuild ...) makes npm leave them out of
// package-lock.json, and `npm ci` then refuses the file everywhere. What is left out is known all the same:
// the package that wants it names its exact version. Run after every change of a dependency.

const PLATFORM = /(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows|wasm32)/;
const PROCESSOR = /(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el|wasm32)/;

const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
const { packages } = lockfile;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!isLocked(path, name)) packages[`node_modules/${name}`] = left(name, version, entry.dev === true);
  }
}
lockfile.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lockfile, null, 2)}\n`);

/** Whether the name is found from `path` upwards, as Node looks for it. */
function isLocked(path, name) {
  const folders = path === "" ? [] : path.split(/\/?node_modules\//).slice(1);
  return Array.from({ length: folders.length + 1 }, (_, depth) =>
    [...folders.slice(0, depth), name].map((folder) => `node_modules/${folder}`).join("/"),
  ).some((place) => place in packages);
}

function left(name, version, dev) {
  if (!/^\d+\.\d+\.\d+/.test(version))
    throw new Error(`${name}@${version} is missing from package-lock.json and names no exact version`);
  const os = PLATFORM.exec(name)?.[0].replace("windows", "win32");
  const cpu = PROCESSOR.exec(name.replace(PLATFORM, ""))?.[0];
  if (!os || !cpu) throw new Error(`${name} is missing from package-lock.json and does not name a platform`);
  console.log(`added ${name}@${version}`);
  const libc = /-(musl|gnu)/.exec(name)?.[1]?.replace("gnu", "glibc");
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(libc && os === "linux" && { libc: [libc] }),
    optional: true,
    os: [os],
  };
}
