import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkScreen } from "@/app/_access/link-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("access.link.password");
  return { title: t("title") };
}

/** An invitation or a reset: the password is chosen. */
export default function PasswordPage() {
  return <LinkScreen page="password" />;
}
