"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { RowActions } from "@/app/_ui/entry/row-actions";
import type { Month } from "@/lib/domain/month";
import { MEASURES, type Measure } from "@/lib/domain/share";
import { formatMonth } from "@/lib/i18n/format";
import type { RegisteredChannel } from "@/lib/reports/administration/administration";
import type { FieldSpec, Values } from "../field-spec";
import { RegisterForm } from "../register-form";

type Flag = { measure: Measure; from: Month; value: boolean };
type ChannelProps = { country: string; channel: RegisteredChannel; seenVersion: number; lastClosed: Month };

const FIRST_YEAR = 2000;

/** From a month on the channel counts, or counts no more. */
export function NewFlagButton(props: ChannelProps) {
  const t = useTranslations("administration.channels");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const { channel, lastClosed } = props;
  const name = channel.names[locale];
  const flag = { measure: "digital", from: `${lastClosed.slice(0, 4)}-01`, value: !channel.digital } as const;
  return (
    <>
      <Button
        variant="tertiary"
        className="quiet"
        aria-haspopup="dialog"
        aria-label={t("newFlagOf", { name })}
        onClick={() => setOpen(true)}
      >
        {t("newFlag")}
      </Button>
      {open && (
        <FlagForm
          {...props}
          flag={flag}
          replaces={null}
          title={t("newFlagOf", { name })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** Moves a flag to another month or turns it round, or takes it back. */
export function FlagActions({ flag, ...props }: ChannelProps & { flag: Flag }) {
  const t = useTranslations("administration.channels");
  const locale = useLocale();
  const { measure, from } = flag;
  const words = {
    name: props.channel.names[locale],
    measure,
    month: formatMonth(locale, from),
  };
  return (
    <RowActions
      words={{ change: t("change"), changeOf: t("changeFlagOf", words), endOf: t("endFlagOf", words) }}
      change={(close) => (
        <FlagForm {...props} flag={flag} replaces={from} title={t("changeFlagOf", words)} onClose={close} />
      )}
      end={(close) => (
        <RegisterForm
          title={t("endFlagOf", words)}
          text={t("endFlagText")}
          saveLabel={t("takeBack")}
          fields={[]}
          initial={{}}
          draftOf={() => ({
            change: {
              ...{ country: props.country, resource: `channels/${props.channel.code}/flags`, method: "DELETE" },
              query: { measure, from },
            },
          })}
          seenVersion={props.seenVersion}
          withEffect
          onClose={close}
        />
      )}
    />
  );
}

type FlagFormProps = ChannelProps & { flag: Flag; replaces: Month | null; title: string; onClose: () => void };

function FlagForm({ country, channel, seenVersion, lastClosed, flag, replaces, title, onClose }: FlagFormProps) {
  const t = useTranslations("administration.channels");
  const last = Number(lastClosed.slice(0, 4)) + 2;
  const years = Array.from({ length: last - FIRST_YEAR }, (_, index) => FIRST_YEAR + 1 + index);
  const measures = MEASURES.map((measure) => ({ value: measure, label: t(`measures.${measure}`) }));
  const fields: FieldSpec[] = [
    ...(replaces === null
      ? [{ name: "measure", label: t("countsAs"), control: "select", options: measures, wide: true } as const]
      : []),
    {
      name: "value",
      label: t("does"),
      control: "select",
      options: [
        { value: "yes", label: t("yes") },
        { value: "no", label: t("no") },
      ],
    },
    { name: "from", label: t("fromMonth"), control: "month", years },
  ];
  const draftOf = (values: Values) => ({
    change: {
      ...{ country, resource: `channels/${channel.code}/flags`, method: "POST" as const },
      body: {
        ...{ measure: values.measure ?? flag.measure, from: values.from, value: values.value === "yes" },
        ...(replaces !== null && { replaces }),
      },
    },
  });
  return (
    <RegisterForm
      title={title}
      fields={fields}
      initial={{ measure: flag.measure, from: flag.from, value: flag.value ? "yes" : "no" }}
      draftOf={draftOf}
      seenVersion={seenVersion}
      withEffect
      onClose={onClose}
    />
  );
}
