"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/app/_ui/entry/field";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { EVENT_KINDS, type EventKind } from "@/lib/domain/event";
import { eventsAddress } from "./question";
import "@/app/_ui/entry/entry.css";

type EventFilterProps = {
  country: string;
  kind: EventKind | undefined;
  municipality: string | undefined;
  municipalities: readonly { code: string; name: string }[];
  /** Beside the choices. */
  children: ReactNode;
};

/** Which events are listed; written to the address. */
export function EventFilter({ country, kind, municipality, municipalities, children }: EventFilterProps) {
  const t = useTranslations("events.filter");
  const kinds = useTranslations("events.kinds");
  const { go } = useNavigate();
  return (
    <search className="entry-filter" aria-label={t("label")}>
      <Field label={t("kind")}>
        {(tied) => (
          <select
            {...tied}
            className="input"
            value={kind ?? ""}
            onChange={({ target }) => go(eventsAddress(country, { kind: target.value, municipality }))}
          >
            <option value="">{t("everyKind")}</option>
            {EVENT_KINDS.map((one) => (
              <option key={one} value={one}>
                {kinds(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("municipality")}>
        {(tied) => (
          <select
            {...tied}
            className="input"
            value={municipality ?? ""}
            onChange={({ target }) => go(eventsAddress(country, { kind, municipality: target.value }))}
          >
            <option value="">{t("everyMunicipality")}</option>
            {municipalities.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {children}
    </search>
  );
}
