"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useFailureText } from "@/app/_access/use-failure-text";
import { Button } from "@/app/_ui/button";
import { SignOutButton } from "@/app/_ui/frame/sign-out-button";
import { Note } from "@/app/_ui/note";
import { Tag } from "@/app/_ui/tag";
import { useAccessCall } from "@/app/_ui/use-access-call";
import { moment } from "@/lib/i18n/moment";
import type { AccountReport } from "@/lib/reports/account/account";

type Session = AccountReport["sessions"][number];

/** Where the account is signed in, and how to end it. */
export function SessionTable({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations("access.account.sessions");
  const failureText = useFailureText();
  const router = useRouter();
  const end = useAccessCall(() => {
    router.refresh();
    return null;
  });
  return (
    <>
      <table className="ds-table entry-table sessions">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("device")}</th>
            <th scope="col">{t("since")}</th>
            <th scope="col">{t("used")}</th>
            <th scope="col">{t("address")}</th>
            <th scope="col">
              <span className="vh">{t("end")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <Row
              key={session.id}
              session={session}
              onEnd={() => end.run({ url: `/api/access/sessions/${encodeURIComponent(session.id)}`, method: "DELETE" })}
            />
          ))}
        </tbody>
      </table>
      {end.failure && (
        <Note tone="error" alert>
          {failureText(end.failure)}
        </Note>
      )}
      <p className="access-more buttons">
        {sessions.length > 1 && (
          <Button
            variant="secondary"
            aria-disabled={end.isRunning}
            onClick={() => end.run({ url: "/api/auth/revoke-other-sessions" })}
          >
            {t("endOthers")}
          </Button>
        )}
        <SignOutButton />
      </p>
    </>
  );
}

function Row({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const t = useTranslations("access.account.sessions");
  const locale = useLocale();
  const { device, address, since, usedAt, isThis } = session;
  const at = (iso: string) => t("at", moment(locale, iso));
  const name = deviceName(
    device,
    t("on", { browser: device.browser ?? "", system: device.system ?? "" }),
    t("unknown"),
  );
  return (
    <tr>
      <th scope="row">
        {name} {isThis && <Tag>{t("this")}</Tag>}
      </th>
      <td data-label={t("since")}>{at(since)}</td>
      <td data-label={t("used")}>{at(usedAt)}</td>
      <td data-label={t("address")} className="tnum">
        {address ?? "–"}
      </td>
      <td>
        {!isThis && (
          <div className="row-actions">
            <Button
              variant="tertiary"
              className="quiet"
              aria-label={t("endOf", { device: name, since: at(since) })}
              onClick={onEnd}
            >
              {t("end")}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}

function deviceName({ browser, system }: Session["device"], both: string, unknown: string): string {
  return browser && system ? both : (browser ?? system ?? unknown);
}
