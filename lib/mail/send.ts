import { createTransport } from "nodemailer";
import { config } from "@/lib/config";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";

export type Mail = { to: string | readonly string[]; name?: string; subject: string; text: string };

/** `off`: no mail server is set up, and nobody was told that there would be a mail. */
export type MailOutcome = "sent" | "failed" | "off";

const LOOPBACK = ["127.0.0.1", "[::1]", "localhost"];
/** A mail server that does not answer must not hold an administrator's page. */
const PATIENCE = 10_000;

/**
 * Sends one mail as plain text. What goes wrong at the mail server is logged by its code, without address, text or
 * password, and answered `failed`. Throws `invalid` for a break in what becomes a header.
 */
export async function sendMail({ to, name, subject, text }: Mail): Promise<MailOutcome> {
  const { mail } = config();
  if (mail === null) return "off";
  const addresses = [to].flat();
  for (const header of [...addresses, name ?? "", subject]) requireOneLine(header);
  const transport = createTransport({ url: mail.url, ...transportOptions(mail.url) });
  try {
    await transport.sendMail({
      ...{ from: mail.from, to: addresses.map((address) => ({ name: name ?? "", address })), subject, text },
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return "sent";
  } catch (error) {
    log().warn(failureOf(error), "A mail was not sent");
    return "failed";
  } finally {
    transport.close();
  }
}

/** A password travels encrypted, or to this machine only. */
export function transportOptions(url: string) {
  const { username, hostname } = new URL(url);
  return {
    requireTLS: username !== "" && !LOOPBACK.includes(hostname),
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: 2 * PATIENCE, dnsTimeout: PATIENCE },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
}

function requireOneLine(header: string): void {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(header)) throw new AppError("invalid", "A mail's header is one line of text.");
}

function failureOf(error: unknown): Record<string, unknown> {
  const { code, responseCode, command } = (error ?? {}) as Record<string, unknown>;
  return { code, responseCode, command };
}
