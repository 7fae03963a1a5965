import { resolve } from "node:path";
import { expect, test } from "vitest";
import { config, variables } from "./config";

test("without any variable the server listens on the loopback address and keeps its data in .data", () => {
  expect(config({})).toMatchObject({ host: "127.0.0.1", port: 3000, isLoopback: true, dataDir: resolve(".data") });
  expect(config({}).databaseUrl).toBeUndefined();
});

test("an empty variable counts as not set", () => {
  expect(config({ DATABASE_URL: "", PORT: "" })).toMatchObject({ databaseUrl: undefined, port: 3000 });
});

test("another host than a loopback one is known as such", () => {
  expect(config({ HOST: "0.0.0.0", PUBLIC_URL: "https://kanaler.example.dk" }).isLoopback).toBe(false);
});

test("a wrong value is refused by name and value", () => {
  expect(() => config({ PORT: "eighty" })).toThrow("PORT=eighty");
  expect(() => config({ DATABASE_URL: "mysql://x" })).toThrow("must start with postgres://");
});

test("a password is not repeated in the complaint about it", () => {
  for (const wrong of [{ SMTP_URL: "http://user:hemmelig@mail" }, { AUTH_SECRET: "hemmelig" }])
    expect(() => config(wrong)).toThrow(expect.objectContaining({ message: expect.not.stringContaining("hemmelig") }));
});

test("mail takes a server and an address that it comes from", () => {
  const SMTP_URL = "smtps://user:pass@mail.example.dk:465";
  const MAIL_FROM = "Kanalbarometer <kanaler@example.dk>";
  expect(config({}).mail).toBeNull();
  expect(config({ SMTP_URL, MAIL_FROM }).mail).toEqual({ url: SMTP_URL, from: MAIL_FROM });
  expect(() => config({ SMTP_URL })).toThrow("MAIL_FROM");
  expect(() => config({ MAIL_FROM })).toThrow("SMTP_URL");
  expect(() => config({ SMTP_URL, MAIL_FROM: "Kanalbarometer\r\nBcc: a@b.dk" })).toThrow("must be an address");
});

test("every variable says what it is for", () => {
  expect(variables.filter(({ meaning }) => meaning === "")).toEqual([]);
  expect(variables).toContainEqual({
    name: "PORT",
    meaning: "The port to serve on; 0 is any free one.",
    default: "3000",
  });
});
