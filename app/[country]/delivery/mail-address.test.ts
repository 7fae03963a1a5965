import { expect, test } from "vitest";
import { mailAddress } from "./mail-address";

test("opens a mail with its text, line breaks and letters included", () => {
  expect(mailAddress({ to: ["post@fanoe.dk"], subject: "Tal & mål", body: "Hej\nså" })).toEqual({
    href: "mailto:post%40fanoe.dk?subject=Tal%20%26%20m%C3%A5l&body=Hej%0D%0As%C3%A5",
    whole: true,
  });
});

test("what an address carries cannot add a field of its own", () => {
  const { href } = mailAddress({ bcc: ["a&cc=b@c.dk", "d@e.dk"], subject: "S", body: "B" });
  expect(href).toBe("mailto:?bcc=a%26cc%3Db%40c.dk,d%40e.dk&subject=S&body=B");
});

test("a text that is too long is left out, and that is said", () => {
  const mail = mailAddress({ to: ["a@b.dk"], subject: "S", body: "x".repeat(1900) });
  expect(mail).toEqual({ href: "mailto:a%40b.dk?subject=S", whole: false });
});
