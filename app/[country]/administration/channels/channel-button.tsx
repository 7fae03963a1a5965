"use client";

import { useLocale, useTranslations } from "next-intl";
import type { RegisteredChannel } from "@/lib/reports/administration/administration";
import { ChangeButton } from "../change-button";
import { namesOf, textOf } from "../field-spec";
import { RegisterForm } from "../register-form";
import { useCommonFields } from "../use-common-fields";

/** What a channel is called, and as long as it can be reported. */
export function ChannelButton({ country, channel, seenVersion }: ChannelButtonProps) {
  const t = useTranslations("administration.channels");
  const locale = useLocale();
  const { names, period } = useCommonFields();
  const title = t("changeOf", { name: channel.names[locale] });
  return (
    <ChangeButton label={title}>
      {(close) => (
        <RegisterForm
          title={title}
          fields={[...names, ...period]}
          initial={{
            ...{ "names.da": channel.names.da, "names.en": channel.names.en, "names.nb": channel.names.nb },
            ...{ validFrom: channel.validFrom, validTo: channel.validTo ?? "" },
          }}
          draftOf={(values) => ({
            change: {
              ...{ country, resource: `channels/${channel.code}`, method: "PUT" },
              body: {
                names: namesOf(values),
                validFrom: textOf(values, "validFrom"),
                validTo: textOf(values, "validTo"),
              },
            },
          })}
          seenVersion={seenVersion}
          onClose={close}
        />
      )}
    </ChangeButton>
  );
}

type ChannelButtonProps = { country: string; channel: RegisteredChannel; seenVersion: number };
