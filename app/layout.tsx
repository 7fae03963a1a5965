import "@digdir/designsystemet-css/theme.css";
import "@digdir/designsystemet-css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { servedDatabase } from "@/db/client";
import { visit } from "@/lib/access/visit";
import { whoOf } from "@/lib/access/who";
import { ClientMessages } from "./_ui/client-messages";
import { MobileBar } from "./_ui/frame/mobile-bar";
import { openScreens } from "./_ui/frame/open-screens";
import { Rail } from "./_ui/frame/rail";
import { Providers } from "./_ui/providers";

/** Self-hosted: the page asks no other machine for anything. Known before the first paint, so that no line breaks anew. */
const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--kb-inter",
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame");
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, description: t("description") };
}

export const viewport: Viewport = { themeColor: "#f5f7f8" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("frame")]);
  const { visitor, readAccess } = visit();
  const frame = { who: await whoOf(servedDatabase().sql, visitor), open: openScreens(visitor, readAccess) };
  return (
    <html lang={locale} data-color-scheme="light" className={inter.variable}>
      <body data-size="sm">
        <ClientMessages>
          <Providers>
            <a className="skip" href="#m">
              {t("skip")}
            </a>
            <div className="shell">
              <Rail {...frame} />
              <div>
                <MobileBar {...frame} />
                {children}
              </div>
            </div>
          </Providers>
        </ClientMessages>
      </body>
    </html>
  );
}
