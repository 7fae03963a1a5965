import { getLocale, getTranslations } from "next-intl/server";
import { Block } from "@/app/_ui/block";
import { DeliveryCells } from "@/app/_ui/delivery-cells";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import type { Day } from "@/lib/domain/month";
import { formatDate, formatMonth, formatWeekday } from "@/lib/i18n/format";
import { byName } from "@/lib/i18n/names";
import type { Delivery } from "@/lib/reports/blocks";

/** Who has reported the latest closed month, and until when the others can. */
export async function DeliveryBlock({ delivery, today, country }: { delivery: Delivery; today: Day; country: string }) {
  const [t, locale] = await Promise.all([getTranslations("overview.delivery"), getLocale()]);
  const { delivered, of, month, deadline, incomplete, missing } = delivery;
  const due =
    today <= deadline
      ? t("due", { deadline: formatWeekday(locale, deadline), today: formatDate(locale, today, { year: false }) })
      : t("past", { deadline: formatDate(locale, deadline) });
  return (
    <Block
      id="delivery"
      title={t("title", { delivered, of, month: formatMonth(locale, month) })}
      sub={incomplete > 0 ? `${due} ${t("incomplete", { count: incomplete })}` : due}
    >
      <DeliveryCells reported={delivered} of={of} />
      {missing.length > 0 && (
        <details className="names">
          <summary>{t("show", { count: of - delivered })}</summary>
          <ul>
            {missing.toSorted(byName(locale)).map((municipality) => (
              <li key={municipality.code}>
                <KeptLink href={`/${country}/${municipality.code}`}>{municipality.name}</KeptLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Block>
  );
}
