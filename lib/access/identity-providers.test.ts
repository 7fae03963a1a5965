import { expect, test } from "vitest";
import { type Claim, identityRefusal } from "./identity-providers";

const VIBORG = { domains: ["viborg.dk"], municipalities: [1, 2] };
const METTE: Claim = { email: "mette@viborg.dk", emailVerified: true, account: null };
const account = (changes: object) => ({ role: "reporter", municipalities: [1], isClosed: false, ...changes });

test.each<[string, Claim, string | null]>([
  ["somebody new of its domain", METTE, null],
  ["somebody in capitals", { ...METTE, email: "METTE@VIBORG.DK" }, null],
  ["an address that is not verified", { ...METTE, emailVerified: false }, "email_not_verified"],
  ["another domain", { ...METTE, email: "mette@aarhus.dk" }, "foreign_domain"],
  ["a domain that only ends like it", { ...METTE, email: "mette@ikkeviborg.dk" }, "foreign_domain"],
  ["a domain before the last @", { ...METTE, email: '"x@viborg.dk"@evil.example' }, "foreign_domain"],
  ["letters that only look like its own", { ...METTE, email: "mette@viborg.d\u212a" }, "email_not_verified"],
  ["a name that only looks like another", { ...METTE, email: "\u212aaren@viborg.dk" }, "email_not_verified"],
  ["its own reporter", { ...METTE, account: account({}) }, null],
  ["an administrator", { ...METTE, account: account({ role: "administrator" }) }, "administrator"],
  ["who also works elsewhere", { ...METTE, account: account({ municipalities: [1, 3] }) }, "foreign_municipality"],
  ["who was closed", { ...METTE, account: account({ isClosed: true }) }, "closed"],
])("%s", (_, claim, refusal) => {
  expect(identityRefusal(VIBORG, claim)).toBe(refusal);
});

test("a provider that is not known speaks for nobody", () => {
  expect(identityRefusal(undefined, METTE)).toBe("unknown_provider");
});
