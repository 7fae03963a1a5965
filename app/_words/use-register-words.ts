import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatKroner, formatMonth, formatNumber, formatShare, sentenceCase } from "@/lib/i18n/format";
import type { FieldValue, RegisterChange } from "@/lib/reports/history/comparison";

/** A change in words; `before` and `after` where values are set against each other, null where nothing stood. */
type Told = { what: string; before?: string | null; after?: string | null };

/** Says what changed in a register. */
export function useRegisterWords(): (change: RegisterChange) => Told {
  const t = useTranslations("history.compare.registers");
  const locale = useLocale();
  const month = (of: string) => formatMonth(locale, of);
  const place = (municipality: { name: string } | null) => municipality?.name ?? t("joint");
  const days = (event: { title: string; from: string; to: string | null }) =>
    `${event.title}, ${formatDate(locale, event.from)}${event.to ? ` – ${formatDate(locale, event.to)}` : ""}`;
  const told = (value: FieldValue): string => {
    if (value === null || value === "") return t("nothing");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return value >= 10_000 ? formatNumber(locale, value) : String(value);
    if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayOrAlways(value) : value;
    return isList(value) ? value.map((names) => names[locale]).join(" · ") || t("nothing") : value[locale];
  };
  const dayOrAlways = (day: string) => (day <= "1900-01-01" ? t("always") : formatDate(locale, day));
  return (change) => {
    switch (change.register) {
      case "declaration": {
        const { municipality, channel, cells, change: kind, reason } = change;
        const values = { name: municipality.name, channel: channel.names[locale], cells, reason: reason ?? "none" };
        const months = { month: month(change.month), before: change.before ? month(change.before) : "" };
        return { what: t(`declaration.${kind}`, { ...values, ...months }) };
      }
      case "target": {
        const { municipality, measure, year, kind } = change;
        const value = (of: typeof change.before) => {
          const share = of && formatShare(locale, of.shareBp / 10_000, of.shareBp % 100 === 0 ? 0 : 2);
          return of && (of.active ? `${share} (${of.source})` : t("off", { value: `${share} (${of.source})` }));
        };
        const what = t("target", { name: place(municipality), measure, year: String(year), kind });
        return { what, before: value(change.before), after: value(change.after) };
      }
      case "price": {
        const value = (amount: number | null) => (amount === null ? null : formatKroner(locale, amount / 100));
        const what = `${change.set[locale]}, ${change.channel.names[locale]}:`;
        return { what, before: value(change.before), after: value(change.after) };
      }
      case "event": {
        const value = (of: typeof change.before) => of && days(of);
        return { what: `${place(change.municipality)}:`, before: value(change.before), after: value(change.after) };
      }
      case "group":
        return { what: "", before: change.before, after: change.after };
      case "member":
        return {
          what: t(change.after ? "joined" : "left", { name: change.municipality.name, group: change.group }),
        };
      case "mapping": {
        const value = (of: { target: string | null } | null) => of && (of.target ?? t("ignored"));
        const what = t("word", { name: change.municipality.name, written: change.written });
        return { what, before: value(change.before), after: value(change.after) };
      }
      case "flag": {
        const value = (of: boolean | null) => (of === null ? null : t(of ? "yes" : "no"));
        const what = t("flag", {
          channel: sentenceCase(change.channel.names[locale]),
          measure: change.measure,
          month: month(change.from),
        });
        return { what, before: value(change.before), after: value(change.after) };
      }
      case "row": {
        const { name: register, subject, fate, fields } = change;
        const what = t("row", { register, name: subject?.[locale] ?? "", fate });
        const values = (side: "before" | "after") => {
          const said = fields.filter((field) => fate === "changed" || field[side] !== null);
          return said.map((field) => `${t(`fields.${field.field}`)} ${told(field[side])}`).join(", ") || null;
        };
        return { what, before: values("before"), after: values("after") };
      }
      case "counted":
        return {
          what: t("counted", {
            register: change.name,
            added: formatNumber(locale, change.added),
            ended: formatNumber(locale, change.ended),
          }),
        };
    }
  };
}

function isList(value: FieldValue): value is Extract<FieldValue, readonly unknown[]> {
  return Array.isArray(value);
}
