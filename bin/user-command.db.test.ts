import { beforeAll, expect, test } from "vitest";
import { accountByEmail } from "@/db/access/accounts";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { linkHolder } from "@/lib/access/links";
import { userCommand } from "./user-command";

let world: TestDatabase;

beforeAll(async () => {
  world = await testDatabase();
});

async function said(words: string[], flags: string[] = []): Promise<string> {
  const lines: string[] = [];
  const call = { option: () => undefined, flag: (name: string) => flags.includes(name) };
  await userCommand({ sql: world.sql, words, ...call, write: (line) => lines.push(line) });
  return lines.join("\n");
}

const secretIn = (text: string) => /\/password#(\S+)/.exec(text)?.[1] ?? "";
const holder = (text: string) => linkHolder(world.sql, secretIn(text), new Date());
const acts = async () =>
  (await world.sql`select actor, action, subject from audit order by id`).map((row) => ({ ...row }));

test("an administrator is made from the machine, with a link to choose a password", async () => {
  const text = await said(["admin", "Anne@Example.dk", "Anne Holm"]);
  expect(text).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/password#/);
  expect(await holder(text)).toEqual({ kind: "invitation", name: "Anne Holm", email: "anne@example.dk" });
  expect(await accountByEmail(world.sql, "anne@example.dk")).toMatchObject({ role: "administrator" });
  expect(await acts()).toEqual([{ actor: "command", action: "user-invite", subject: "anne@example.dk" }]);
});

test("who has an account becomes an administrator, keeps the municipalities, and is let in again", async () => {
  await world.sql`insert into account (id, name, email, role, closed_at) values ('m', 'Mette', 'mette@example.dk', 'reporter', now())`;
  await world.sql`insert into account_municipality select 'm', id from municipality where code = '0791' and until_version is null`;
  expect(await holder(await said(["admin", "mette@example.dk", "Mette Lund"]))).toMatchObject({ name: "Mette Lund" });
  const account = await accountByEmail(world.sql, "mette@example.dk");
  expect(account).toMatchObject({ role: "administrator", isClosed: false });
  expect(account?.municipalities).toHaveLength(1);
});

test("who is locked out gets a link; a lost second factor goes only where that is said", async () => {
  await world.sql`update account set two_factor_enabled = true where id = 'm'`;
  expect(await holder(await said(["reset", "mette@example.dk"]))).toMatchObject({ email: "mette@example.dk" });
  expect(await accountByEmail(world.sql, "mette@example.dk")).toMatchObject({ twoFactorEnabled: true });
  await said(["reset", "METTE@example.dk"], ["second-factor"]);
  expect(await accountByEmail(world.sql, "mette@example.dk")).toMatchObject({ twoFactorEnabled: false });
  expect((await acts()).slice(-2)).toEqual([
    { actor: "command", action: "user-second-factor", subject: "mette@example.dk" },
    { actor: "command", action: "user-link", subject: "mette@example.dk" },
  ]);
});

test("the list says who, as what, and for which municipalities; never a secret", async () => {
  const lines = (await said(["list"])).split("\n");
  expect(lines).toEqual([
    "anne@example.dk\tAnne Holm\tadministrator\tinvited\tnever\t",
    "mette@example.dk\tMette Lund\tadministrator\tinvited\tnever\tdk/0791",
  ]);
});

test.each([
  [["reset", "nobody@example.dk"], "Nobody has the address"],
  [["reset", "mette"], "is no e-mail address"],
  [["admin", "x@example.dk", "A\nB"], "one line"],
  [["admin", "x@example.dk"], "Say list"],
  [["remove", "x@example.dk"], "Say list"],
])("%j is refused and says why", async (words, why) => {
  await expect(said(words)).rejects.toThrow(why);
});
