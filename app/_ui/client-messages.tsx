import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type da from "@/lib/i18n/messages/da.json";

type Area = keyof typeof da;

/** What the shared pieces say. */
const SHARED: readonly Area[] = ["frame", "chart", "table", "verdict", "states"];

/**
 * Sends messages to the browser, where only client components need them: the shared ones, and those of the areas
 * named. A page whose client components speak wraps them: `<ClientMessages areas={["submission"]}>`.
 */
export async function ClientMessages({ areas = [], children }: { areas?: readonly Area[]; children: ReactNode }) {
  const messages = await getMessages();
  const sent = Object.fromEntries([...SHARED, ...areas].map((area) => [area, messages[area]]));
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>;
}
