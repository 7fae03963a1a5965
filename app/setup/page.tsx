import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkScreen } from "@/app/_access/link-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("access.link.setup");
  return { title: t("title") };
}

/** The first start: who administers, and with which password. */
export default function SetupPage() {
  return <LinkScreen page="setup" />;
}
