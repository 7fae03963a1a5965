import { expect, test } from "vitest";
import { losesProviders, type UserChange, userRefusal, userState } from "./users";

const administrator = { id: "a", role: "administrator", isClosed: false, isKnown: true } as const;
const reporter = { ...administrator, id: "r", role: "reporter" } as const;
const alone = { by: "a", otherAdministrators: 0 };
const among = { by: "b", otherAdministrators: 1 };
const to = (role: "reporter" | "administrator"): UserChange => ({ kind: "role", role });

test("the last administrator who can sign in is neither closed nor made anything else", () => {
  expect(userRefusal(to("reporter"), administrator, alone)).toBe("last-administrator");
  expect(userRefusal({ kind: "close" }, administrator, { ...alone, by: null })).toBe("last-administrator");
  expect(userRefusal(to("administrator"), administrator, alone)).toBeNull();
});

test("one of two may be closed or changed by the other", () => {
  expect(userRefusal({ kind: "close" }, administrator, among)).toBeNull();
  expect(userRefusal(to("reporter"), administrator, among)).toBeNull();
});

test("nobody closes themself, whoever else there is", () => {
  expect(userRefusal({ kind: "close" }, administrator, { by: "a", otherAdministrators: 3 })).toBe("self");
});

test("an administrator who was only invited, or is closed, is not the last one", () => {
  expect(userRefusal({ kind: "close" }, { ...administrator, isKnown: false }, { ...alone, by: "b" })).toBeNull();
  expect(userRefusal(to("reporter"), { ...administrator, isClosed: true }, alone)).toBeNull();
});

test("what is closed is opened before anything else is done with it, and only what is closed is opened", () => {
  const closed = { ...reporter, isClosed: true };
  for (const kind of ["close", "link", "sessions", "second-factor"] as const)
    expect([kind, userRefusal({ kind }, closed, among)]).toEqual([kind, "closed"]);
  expect(userRefusal({ kind: "open" }, closed, among)).toBeNull();
  expect(userRefusal({ kind: "open" }, reporter, among)).toBe("open");
  for (const kind of ["close", "link", "sessions", "second-factor"] as const)
    expect([kind, userRefusal({ kind }, reporter, among)]).toEqual([kind, null]);
});

test("who becomes an administrator keeps nothing of an identity provider", () => {
  expect(losesProviders("reporter", "administrator")).toBe(true);
  expect(losesProviders("administrator", "administrator")).toBe(false);
  expect(losesProviders("administrator", "reporter")).toBe(false);
});

test("a user is invited until there is something to sign in with", () => {
  expect(userState({ isClosed: false, isKnown: false })).toBe("invited");
  expect(userState({ isClosed: false, isKnown: true })).toBe("open");
  expect(userState({ isClosed: true, isKnown: false })).toBe("closed");
});
